package io.omni.core.ledger.shard;

import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.ledger.shard.SpanningPosting.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what became of postings one by one: a shard that cannot be reached keeps only its own waiting. */
final class RecoveryRun {

    private final List<PostingId> finished = new ArrayList<>();
    private final List<PostingId> released = new ArrayList<>();
    private final List<PostingId> underWay = new ArrayList<>();
    private final List<Recovery.Failure> failed = new ArrayList<>();
    private @Nullable RuntimeException unreachable;

    void add(PostingId posting, Supplier<State> step) {
        try {
            State state = step.get();
            (state == State.DONE ? finished : state == State.OPEN ? underWay : released).add(posting);
        } catch (RuntimeException e) {
            failed.add(new Recovery.Failure(posting, e));
        }
    }

    /** A shard that cannot even tell what it remembers keeps the others from nothing either. */
    void addAll(Runnable home) {
        try {
            home.run();
        } catch (RuntimeException e) {
            if (unreachable == null) {
                unreachable = e;
            } else {
                unreachable.addSuppressed(e);
            }
        }
    }

    Recovery recovery() {
        if (unreachable != null) {
            throw unreachable;
        }
        return new Recovery(finished, released, underWay, failed);
    }
}
