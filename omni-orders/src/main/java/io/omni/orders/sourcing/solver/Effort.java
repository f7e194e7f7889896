package io.omni.orders.sourcing.solver;

/**
 * How far the solver looks before it answers with the best plan so far. It is counted and not timed, so that the same problem has the same answer on each machine.
 *
 * @param steps how many table cells or prices may be visited, at least 0; a million take some milliseconds
 */
public record Effort(long steps) {

    /** What a checkout can wait for: some ten milliseconds where the order is large, and far less where it is not. */
    public static final Effort DEFAULT = new Effort(8_000_000);

    /** As far as it takes. */
    public static final Effort UNLIMITED = new Effort(Long.MAX_VALUE);

    /** Refuses a negative number. */
    public Effort {
        if (steps < 0) {
            throw new IllegalArgumentException("an effort of %d steps is negative: give 0 or more".formatted(steps));
        }
    }
}
