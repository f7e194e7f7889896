package io.omni.inventory.internal;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Versioned;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.IfCounted;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.count.LateMovementOutcome;
import io.omni.inventory.count.LateMovementType;
import io.omni.inventory.count.RecordLateMovement;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts what moved some time ago, once. The account is locked first; after that nobody can mark or approve it before this unit ends, so that
 * what is read of counts then is what counts.
 */
public final class LateMovements {

    private static final String LATE = "stock.moved-late";
    private static final String EXPLAINED = "stock.explained";

    private final Storage storage;
    private final CountBook book;
    private final CountPostings postings;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where counts are kept and events leave
     * @param clock tells the instant of each command
     * @param metrics where to report what is overcommitted
     */
    public LateMovements(Ledger ledger, Storage storage, InstantSource clock, Metrics metrics) {
        this.storage = storage;
        this.book = new CountBook(storage);
        this.postings = new CountPostings(ledger, storage, metrics);
        this.clock = clock;
    }

    /**
     * Records a movement, unless a count has seen it.
     *
     * @param command what moved, and when
     * @return whether the book was changed
     */
    public LateMovementOutcome record(RecordLateMovement command) {
        Optional<LastCount> since = since(command.key(), command.happenedAt());
        if (since.isPresent()) {
            return counted(command, since.get());
        }
        List<Event> events = postings.post(
                command.id().step("late"), LATE, Map.of(command.key(), command.change()), contra(command.movement()));
        takeIn(command.key(), command.change(), command.happenedAt());
        if (!events.isEmpty()) {
            storage.outbox().append(RecordedEvent.of(command.id(), clock.instant(), events));
        }
        return new LateMovementOutcome.Recorded(command.key(), command.change());
    }

    /** The count that was approved and has seen what happened at an instant. */
    Optional<LastCount> since(StockKey key, Instant happenedAt) {
        return book.last(key).filter(last -> !last.at().isBefore(happenedAt));
    }

    private LateMovementOutcome counted(RecordLateMovement command, LastCount last) {
        if (command.ifCounted() == IfCounted.REFUSE) {
            return new LateMovementOutcome.BeforeLastCount(
                    command.key(), command.happenedAt(), last.at(), last.count());
        }
        postings.explain(
                command.id().step("explain"), EXPLAINED, command.key(), command.change(), contra(command.movement()));
        return new LateMovementOutcome.Explained(command.key(), command.change(), last.count());
    }

    /**
     * A count that is under way has compared with a book that did not have it. The line is read before it is asked again whether the count
     * was approved: an approval is seen then, or finds that the line has changed. To be called once the account is locked.
     */
    void takeIn(StockKey key, long change, Instant happenedAt) {
        Optional<Versioned<CountLine>> line = book.lineUnderWay(key);
        if (since(key, happenedAt).isPresent()) {
            throw new ConcurrencyConflict("%s was counted while a late movement was recorded".formatted(key));
        }
        line.ifPresent(found -> {
            CountLine restated = found.aggregate().restated(change, happenedAt);
            if (!restated.equals(found.aggregate())) {
                book.save(line, restated);
            }
        });
    }

    private static Contra contra(LateMovementType type) {
        return type == LateMovementType.RECEIVED ? StockBook.SUPPLIER : StockBook.CUSTOMER;
    }
}
