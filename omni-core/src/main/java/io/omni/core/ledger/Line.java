package io.omni.core.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a posting does to one account.
 *
 * @param account which account, or what remains of a hold
 * @param balance the change of its balance
 * @param held the change of the amount held on it
 * @param floor what its available amount may not go under, where this line lowers it
 * @param contra the other side of the change of balance; null where other lines of the posting are the other side
 * @param window when the account counts from now on; null to leave that as it is
 */
public record Line(
        AccountId account,
        long balance,
        long held,
        Floor floor,
        @Nullable Contra contra,
        @Nullable Window window) {

    /** Checks that holds are not held themselves and have no other side. */
    public Line {
        if (account.isHold() && (held != 0 || contra != null)) {
            throw new IllegalArgumentException(
                    "line on the hold %s changes the amount held by %d with contra %s: both belong on a line for %s"
                            .formatted(account, held, contra, account.base()));
        }
    }

    /**
     * Tells by how much the line lowers what is available.
     *
     * @return the amount asked of the account, negative where the line gives
     * @throws ArithmeticException if the amount does not fit 64 bits
     */
    public long requested() {
        return Math.subtractExact(held, balance);
    }
}
