package io.omni.core.ledger;

import java.util.List;

/**
 * What {@link Ledger#recover} did.
 *
 * @param finished the confirmed postings of which all shards have their part now
 * @param released the undecided postings of which no shard has anything set aside any more
 * @param underWay the undecided postings that are too young to be taken for abandoned
 * @param failed the postings that something is still to be done for
 */
public record Recovery(
        List<PostingId> finished, List<PostingId> released, List<PostingId> underWay, List<Failure> failed) {

    /** There was nothing to do. */
    public static final Recovery NOTHING = new Recovery(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Recovery {
        finished = List.copyOf(finished);
        released = List.copyOf(released);
        underWay = List.copyOf(underWay);
        failed = List.copyOf(failed);
    }

    /**
     * A posting that could not be finished or released, such as for a shard that cannot be reached. It is tried again next time.
     *
     * @param posting which posting
     * @param cause what went wrong
     */
    public record Failure(PostingId posting, RuntimeException cause) {

        /** Without the cause's message: it may name a person. */
        @Override
        public String toString() {
            return "Failure[posting=%s, cause=%s]"
                    .formatted(posting, cause.getClass().getName());
        }
    }
}
