package io.omni.core.ledger.shard;

import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.shard.SpanningPosting.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what became of postings one by one: a shard that cannot be reached keeps only its own waiting. */
final class RecoveryRun {

    private final List<PostingId> finished = new ArrayList<>();
    private final List<PostingId> released = new ArrayList<>();
    private final List<PostingId> underWay = new ArrayList<>();
    private final List<Recovery.Failure> failed = new ArrayList<>();

    void add(PostingId posting, Supplier<State> step) {
        try {
            State state = step.get();
            (state == State.DONE ? finished : state == State.OPEN ? underWay : released).add(posting);
        } catch (RuntimeException e) {
            failed.add(new Recovery.Failure(posting, e));
        }
    }

    Recovery recovery() {
        return new Recovery(finished, released, underWay, failed);
    }
}
