package io.omni.core.ledger;

import java.time.Instant;

/** Why an account did not let a posting through. */
public sealed interface Shortage {

    /**
     * Names the account.
     *
     * @return the account, or the hold
     */
    AccountId account();

    /**
     * Less is available than was asked for.
     *
     * @param account the account, or the hold
     * @param requested what was asked for
     * @param available what is available
     * @param floor what must be left
     */
    record Insufficient(AccountId account, long requested, long available, Floor floor) implements Shortage {

        @Override
        public String toString() {
            return "%s has %d available, %d were asked for with the floor %s"
                    .formatted(account, available, requested, floor);
        }
    }

    /**
     * The hold has expired; its units may be somebody else's by now.
     *
     * @param account the hold
     * @param expiredAt since when
     */
    record HoldExpired(AccountId account, Instant expiredAt) implements Shortage {

        @Override
        public String toString() {
            return "the hold %s has expired at %s".formatted(account, expiredAt);
        }
    }

    /**
     * The account does not count at this instant.
     *
     * @param account the account
     * @param window when it does
     */
    record OutsideWindow(AccountId account, Window window) implements Shortage {

        @Override
        public String toString() {
            return "%s counts only in %s".formatted(account, window);
        }
    }
}
