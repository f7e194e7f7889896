package io.omni.inventory.internal;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.inventory.stock.StockOvercommitted;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts units, and tells where a fact leaves fewer than are held. */
public final class Bookings {

    private static final Logger LOG = LoggerFactory.getLogger(Bookings.class);

    private final Ledger ledger;
    private final Storage storage;
    private final Metrics metrics;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where events leave
     * @param metrics where to report what is overcommitted
     */
    public Bookings(Ledger ledger, Storage storage, Metrics metrics) {
        this.ledger = ledger;
        this.storage = storage;
        this.metrics = metrics;
    }

    /**
     * Posts. Where sellable units are left short, an event says so.
     *
     * @param posting what to post
     * @return the outcome
     */
    public Outcome post(Posting posting) {
        Outcome done = storage.unitOfWork().execute(() -> {
            Outcome outcome = ledger.post(posting);
            if (outcome instanceof Outcome.Posted posted && !leftShort(posted).isEmpty()) {
                storage.outbox().append(events(posted));
            }
            return outcome;
        });
        if (done instanceof Outcome.Posted posted) {
            report(posted);
        }
        return done;
    }

    /** Units in transit may be fewer than none for a while, which is nobody's shortage. */
    private static List<Outcome.Overcommitted> leftShort(Outcome.Posted posted) {
        return posted.overcommitted().stream()
                .filter(account -> account.account().book().equals(StockBook.STOCK))
                .toList();
    }

    private static List<RecordedEvent> events(Outcome.Posted posted) {
        return RecordedEvent.of(
                new CommandId(posted.id().value()),
                posted.entry().recordedAt(),
                leftShort(posted).stream()
                        .map(account -> new StockOvercommitted(StockBook.key(account.account()), -account.available()))
                        .toList());
    }

    /** Somebody was promised what is not there: a person has to find other units, or tell the customer. */
    private void report(Outcome.Posted posted) {
        List<Outcome.Overcommitted> missing = leftShort(posted);
        if (!missing.isEmpty()) {
            metrics.count(Metric.OVERCOMMITTED, missing.size());
        }
        missing.forEach(account -> LOG.warn(
                "stock {} is overcommitted: {} available after {} {}",
                StockBook.key(account.account()),
                account.available(),
                posted.entry().cause(),
                posted.id()));
    }
}
