package io.omni.inventory.internal;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A ledger that knows what this process posts, from before it does so until it was seen in the journal. A posting may be part of a unit of work
 * that ends much later, or never: so it is not known here when others see it. While nobody is interested it only hands postings on.
 */
public final class PostingWatch extends ForwardingLedger {

    /** Beyond so many postings nothing is remembered until the journal has been followed. */
    private static final int MOST = 10_000;

    private final Ledger ledger;
    private final InstantSource clock;
    private final List<Consumer<StockKey>> listeners = new CopyOnWriteArrayList<>();
    private final Map<StockKey, Map<PostingId, Instant>> underWay = new ConcurrentHashMap<>();
    private final Map<PostingId, List<StockKey>> keys = new ConcurrentHashMap<>();
    private volatile boolean isFull;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param clock tells how long postings are under way
     */
    public PostingWatch(Ledger ledger, InstantSource clock) {
        super(ledger);
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Adds somebody who is interested.
     *
     * @param listener is told of each SKU and location at which something was posted
     */
    public void add(Consumer<StockKey> listener) {
        listeners.add(listener);
    }

    @Override
    public Outcome post(Posting posting) {
        if (listeners.isEmpty()) {
            return ledger.post(posting);
        }
        begin(posting);
        boolean posted = false;
        try {
            Outcome outcome = ledger.post(posting);
            posted = outcome instanceof Outcome.Posted;
            return outcome;
        } finally {
            end(posting, posted);
        }
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        if (listeners.isEmpty()) {
            return ledger.post(postings);
        }
        postings.forEach(this::begin);
        boolean posted = false;
        try {
            List<Outcome> outcomes = ledger.post(postings);
            posted = true;
            return outcomes;
        } finally {
            for (Posting posting : postings) {
                end(posting, posted);
            }
        }
    }

    private void begin(Posting posting) {
        List<StockKey> touched = posting.lines().stream()
                .map(Line::account)
                .filter(StockBook::isOfShelf)
                .map(StockBook::key)
                .distinct()
                .toList();
        if (keys.size() >= MOST) {
            isFull = true;
            return;
        }
        keys.put(posting.id(), touched);
        Instant now = clock.instant();
        touched.forEach(key -> underWay.compute(key, (any, known) -> {
            Map<PostingId, Instant> all = known == null ? new ConcurrentHashMap<>() : known;
            all.put(posting.id(), now);
            return all;
        }));
    }

    private void end(Posting posting, boolean posted) {
        List<StockKey> touched = keys.getOrDefault(posting.id(), List.of());
        if (!posted) {
            seen(posting.id());
        }
        touched.forEach(key -> listeners.forEach(listener -> listener.accept(key)));
    }

    /**
     * Tells whether something is posted that the journal has not shown yet.
     *
     * @param key what and where
     * @return whether it may be on its way
     */
    public boolean isUnderWay(StockKey key) {
        return isFull || underWay.containsKey(key);
    }

    /**
     * Takes note of a posting that the journal has shown.
     *
     * @param posting which one
     */
    public void seen(PostingId posting) {
        List<StockKey> touched = keys.remove(posting);
        if (touched != null) {
            touched.forEach(key -> underWay.computeIfPresent(key, (any, known) -> {
                known.remove(posting);
                return known.isEmpty() ? null : known;
            }));
        }
    }

    /**
     * Forgets postings of units of work that never ended, once the journal has been followed.
     *
     * @param instant those from before it
     */
    public void forgetBefore(Instant instant) {
        underWay.forEach((key, postings) -> postings.forEach((posting, since) -> {
            if (since.isBefore(instant)) {
                seen(posting);
            }
        }));
        isFull = keys.size() >= MOST;
    }
}
