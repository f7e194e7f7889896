package io.omni.inventory.internal;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.confidence.ShortPickBook;
import io.omni.inventory.confidence.ShortPickReported;
import io.omni.inventory.confidence.StockPickedShort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in what pickers did not find. The account is locked while its book is compared, and corrected if it is to be. */
public final class ShortPicks {

    private static final String PICKED_SHORT = "stock.picked-short";

    private final Storage storage;
    private final Accuracies accuracies;
    private final CountPostings postings;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where events leave
     * @param accuracies what is known of the book
     * @param metrics where to report what is overcommitted
     */
    public ShortPicks(Ledger ledger, Storage storage, Accuracies accuracies, Metrics metrics) {
        this.storage = storage;
        this.accuracies = accuracies;
        this.postings = new CountPostings(ledger, storage, metrics);
    }

    /**
     * Takes a short pick in.
     *
     * @param command what was not found
     * @return what is missing
     */
    public ShortPickReported report(ReportShortPick command) {
        CountPostings.Book book = postings.mark(command.id().step("mark"), Set.of(command.key()));
        Instant at = book.entry().recordedAt();
        long missing = Math.max(0, book.of(command.key()) - command.there().units());
        List<Event> events = new ArrayList<>();
        events.add(new StockPickedShort(
                command.key(), command.wanted().units(), command.found().units(), missing, command.reason()));
        boolean corrects = command.book() == ShortPickBook.CORRECT && missing > 0;
        if (corrects) {
            events.addAll(postings.post(
                    command.id().step("correct"), PICKED_SHORT, Map.of(command.key(), -missing), StockBook.SHRINKAGE));
        }
        accuracies.pickedShort(command.key(), missing, corrects ? 0 : missing, at);
        storage.outbox().append(RecordedEvent.of(command.id(), at, events));
        return new ShortPickReported(command.key(), missing, corrects ? missing : 0);
    }
}
