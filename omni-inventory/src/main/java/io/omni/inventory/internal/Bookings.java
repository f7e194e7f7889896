package io.omni.inventory.internal;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;

/** Posts units, and tells where a fact leaves fewer than are held. */
public final class Bookings {

    private final Ledger ledger;
    private final Storage storage;
    private final Overcommitment overcommitment;

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
        this.overcommitment = new Overcommitment(ledger, metrics);
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
            if (outcome instanceof Outcome.Posted posted
                    && !Overcommitment.leftShort(posted).isEmpty()) {
                storage.outbox()
                        .append(RecordedEvent.of(
                                new CommandId(posted.id().value()),
                                posted.entry().recordedAt(),
                                overcommitment.events(posted)));
            }
            return outcome;
        });
        if (done instanceof Outcome.Posted posted) {
            overcommitment.report(posted);
        }
        return done;
    }
}
