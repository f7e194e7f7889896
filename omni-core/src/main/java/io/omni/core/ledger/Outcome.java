package io.omni.core.ledger;

import java.util.List;

/** The answer to a posting. */
public sealed interface Outcome {

    /**
     * Names the posting.
     *
     * @return its id
     */
    PostingId id();

    /**
     * All lines were applied, now.
     *
     * @param entry what was posted
     * @param overcommitted the accounts that lines without a floor left with less than nothing
     */
    record Posted(JournalEntry entry, List<Overcommitted> overcommitted) implements Outcome {

        /** Copies the list. */
        public Posted {
            overcommitted = List.copyOf(overcommitted);
        }

        @Override
        public PostingId id() {
            return entry.id();
        }
    }

    /**
     * The same command was posted before; nothing was changed.
     *
     * @param entry what was posted then
     */
    record AlreadyPosted(JournalEntry entry) implements Outcome {

        @Override
        public PostingId id() {
            return entry.id();
        }
    }

    /**
     * Nothing was changed, and the id is free to be posted again.
     *
     * @param id the posting
     * @param shortages every account that did not let it through, in the order of accounts
     */
    record Refused(PostingId id, List<Shortage> shortages) implements Outcome {

        /** Copies the shortages. */
        public Refused {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * An account was left with less than nothing by a fact.
     *
     * @param account which account
     * @param available what is available of it now, a negative amount
     */
    record Overcommitted(AccountId account, long available) {}
}
