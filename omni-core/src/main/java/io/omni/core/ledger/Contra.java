package io.omni.core.ledger;

/**
 * The other side of a change in balance: where units came from or went to, outside the accounts. It is journaled, so that the books
 * balance, and never kept as an account of its own, so that nobody waits for it.
 *
 * @param name names it, such as {@code supplier}, {@code customer} or {@code shrinkage}
 */
public record Contra(String name) implements Comparable<Contra> {

    /** Checks that the name is not blank. */
    public Contra {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "contra '%s' is blank: name where units come from or go to".formatted(name));
        }
    }

    @Override
    public int compareTo(Contra other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
