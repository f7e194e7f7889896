package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.AggregateType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of a posting that several shards carry out, in the one shard that its id says. Its state is the decision: whoever
 * carries the posting on, and in whatever process, reads here what is to become of it.
 *
 * @param id the posting
 * @param cause the kind of command
 * @param fingerprint of what the caller asked for
 * @param attempt counts how often it was begun, from 1
 * @param state what was decided
 * @param openedAt when this attempt was begun
 * @param decidedAt when it was confirmed; empty before
 * @param parts what each shard is to do, in the order of shards
 */
public record SpanningPosting(
        PostingId id,
        String cause,
        Fingerprint fingerprint,
        int attempt,
        State state,
        Instant openedAt,
        Optional<Instant> decidedAt,
        List<Part> parts) {

    /** How stores keep them. Ids begin with the instant at which they were made, so that the oldest are listed first. */
    public static final AggregateType<PostingId, SpanningPosting> TYPE = AggregateType.<PostingId, SpanningPosting>of(
                    "spanning-posting", SpanningPosting.class, SpanningPosting::id, PostingId::toString)
            .withIndex("all", posting -> Set.of("all"))
            .withIndex("unfinished", posting -> posting.state.isFinal() ? Set.of() : Set.of("all"));

    /** Copies the parts. */
    public SpanningPosting {
        parts = List.copyOf(parts);
    }

    /** What was decided of a posting that spans shards. */
    public enum State {
        /** Nothing yet: shards are asked to set aside what it takes. */
        OPEN,
        /** It is posted, and the shards are told so. */
        CONFIRMED,
        /** It is posted, and all shards have their part. */
        DONE,
        /** It is not posted, and the shards are told to give back what they set aside. */
        RELEASED,
        /** It is not posted, and nothing is set aside for it. Its id is free. */
        FREE;

        /**
         * Tells whether something is left to be done.
         *
         * @return whether nothing is
         */
        boolean isFinal() {
            return this == DONE || this == FREE;
        }
    }

    /**
     * What one shard is to do.
     *
     * @param shard the name of the shard
     * @param lines the lines of the posting on its accounts
     * @param holds what remained of the holds that these lines settle, release or extend
     */
    public record Part(String shard, List<Line> lines, List<AccountState> holds) {

        /** Copies the lists. */
        public Part {
            lines = List.copyOf(lines);
            holds = List.copyOf(holds);
        }

        /** What was found of a hold when the posting was begun; empty if nothing remained of it. */
        Optional<AccountState> hold(AccountId account) {
            return holds.stream().filter(hold -> hold.account().equals(account)).findFirst();
        }

        boolean takesHoldsOnly() {
            return lines.stream().allMatch(Part::belongsToNewHold);
        }

        private static boolean belongsToNewHold(Line line) {
            return line.account().isHold()
                    ? line.balance() > 0
                    : line.held() > 0 && line.balance() == 0 && line.window() == null;
        }
    }

    static SpanningPosting begin(Posting posting, int attempt, Instant now, List<Part> parts) {
        return new SpanningPosting(
                posting.id(),
                posting.cause(),
                posting.fingerprint(),
                attempt,
                State.OPEN,
                now,
                Optional.empty(),
                parts);
    }

    /** Whether it makes holds and nothing else: then what is set aside for it are these holds themselves. */
    boolean isPromise() {
        return parts.stream().allMatch(Part::takesHoldsOnly);
    }

    SpanningPosting confirmed(Instant now) {
        State next = isPromise() ? State.DONE : State.CONFIRMED;
        return new SpanningPosting(id, cause, fingerprint, attempt, next, openedAt, Optional.of(now), parts);
    }

    SpanningPosting to(State next) {
        return new SpanningPosting(id, cause, fingerprint, attempt, next, openedAt, decidedAt, parts);
    }

    /** Whether this is the same attempt in the same state. */
    boolean isStill(SpanningPosting seen) {
        return attempt == seen.attempt && state == seen.state;
    }

    /** Makes sure that a command with this id is the command that was begun. */
    void requireSameCommand(Posting posting) {
        new JournalEntry(id, cause, fingerprint, openedAt, List.of()).requireSameCommand(posting.fingerprint());
    }
}
