package io.omni.core.ledger.shard;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.shard.SpanningPosting.Part;
import io.omni.core.ledger.shard.SpanningPosting.State;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one shard remembers of postings that span shards. Each change is a unit of work of its own. */
final class Decisions {

    private static final int PAGE = 200;
    private static final String ALL = "all";

    private final UnitOfWork unitOfWork;
    private final VersionedStore<PostingId, SpanningPosting> postings;
    private final Outbox outbox;

    Decisions(Storage storage) {
        this.unitOfWork = storage.unitOfWork();
        this.postings = storage.aggregates(SpanningPosting.TYPE);
        this.outbox = storage.outbox();
    }

    Optional<SpanningPosting> find(PostingId id) {
        return postings.find(id).map(Versioned::aggregate);
    }

    /** Begins an attempt, unless one is under way or the posting is posted: then this gives what there is. */
    SpanningPosting begin(Posting posting, Instant now, List<Part> parts) {
        return unitOfWork.execute(() -> {
            Optional<Versioned<SpanningPosting>> found = postings.find(posting.id());
            if (found.isPresent() && found.get().aggregate().state() != State.FREE) {
                return found.get().aggregate();
            }
            int attempt = found.map(before -> before.aggregate().attempt()).orElse(0) + 1;
            SpanningPosting begun = SpanningPosting.begin(posting, attempt, now, parts);
            postings.save(begun, found.map(Versioned::version).orElse(Version.NONE));
            return begun;
        });
    }

    /** Moves an attempt on from where it was seen, with events; if it is somewhere else by now, this tells where, and changes nothing. */
    Decided decide(SpanningPosting seen, SpanningPosting next, List<RecordedEvent> events) {
        return unitOfWork.execute(() -> {
            Optional<Versioned<SpanningPosting>> found = postings.find(seen.id());
            if (found.isEmpty() || !found.get().aggregate().isStill(seen)) {
                return new Decided(found.map(Versioned::aggregate), false);
            }
            postings.save(next, found.get().version());
            if (!events.isEmpty()) {
                outbox.append(events);
            }
            return new Decided(Optional.of(next), true);
        });
    }

    /**
     * What became of an attempt.
     *
     * @param now how the posting stands; empty if it was forgotten
     * @param here whether this call made it so
     */
    record Decided(Optional<SpanningPosting> now, boolean here) {

        /** The posting, if the attempt was confirmed, here or elsewhere. */
        Optional<SpanningPosting> confirmed(SpanningPosting seen) {
            return now.filter(posting -> posting.attempt() == seen.attempt())
                    .filter(posting -> posting.state() == State.CONFIRMED || posting.state() == State.DONE);
        }
    }

    /** A page of what something is left to be done for, shorter than others only if it is the last. */
    List<SpanningPosting> unfinished(@Nullable PostingId after) {
        return postings.findBy("unfinished", ALL, after, PAGE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    boolean isLast(List<SpanningPosting> page) {
        return page.size() < PAGE;
    }

    /** Forgets what was done or given up, of postings made before an instant. */
    void forget(Instant before) {
        int page = PAGE;
        while (page == PAGE) {
            page = unitOfWork.execute(() -> forgetPage(before));
        }
    }

    private int forgetPage(Instant before) {
        List<Versioned<SpanningPosting>> old = postings.findBy(ALL, ALL, null, PAGE).stream()
                .takeWhile(found -> found.aggregate().id().issuedAt().isBefore(before))
                .filter(found -> found.aggregate().state().isFinal())
                .toList();
        old.forEach(found -> postings.remove(found.aggregate().id(), found.version()));
        return old.size();
    }
}
