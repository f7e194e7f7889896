package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;

/** Gives units that became free to those whom they were promised to, and offers the rest to those who wait. */
public final class Freed {

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final DueBooks books;
    private final LineBook lines;
    private final Allotment allotment;
    private final Serving serving;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where it is kept who waits
     * @param allotment gives units out that were promised
     * @param serving offers units to who waits
     * @param clock tells the instant
     */
    public Freed(Ledger ledger, Storage storage, Allotment allotment, Serving serving, InstantSource clock) {
        this.ledger = ledger;
        this.unitOfWork = storage.unitOfWork();
        this.books = new DueBooks(storage);
        this.lines = new LineBook(storage);
        this.allotment = allotment;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * Takes note that a command may have let go of units. Where nobody waits for anything, that is looked up and nothing else.
     *
     * @param command which one
     */
    public void by(CommandId command) {
        if (books.isEmpty() && lines.isEmpty()) {
            return;
        }
        Set<StockKey> keys = new TreeSet<>();
        ledger.find(PostingId.of(command)).stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> StockBook.SELLABLE.contains(line.account().book()))
                .forEach(line -> keys.add(StockBook.key(line.account())));
        offer(keys);
    }

    private void offer(Set<StockKey> keys) {
        Set<StockKey> promised = new TreeSet<>();
        Set<Sku> awaited = new TreeSet<>();
        for (StockKey key : keys) {
            books.find(key).filter(book -> !book.aggregate().units().isEmpty()).ifPresent(book -> promised.add(key));
            lines.line(key.sku())
                    .filter(line -> line.aggregate().waiting() > 0)
                    .ifPresent(line -> awaited.add(key.sku()));
        }
        if (!promised.isEmpty() || !awaited.isEmpty()) {
            CommandId cause = CommandId.next(clock);
            unitOfWork.execute(() -> give(promised, awaited, cause, clock.instant()));
        }
    }

    private long give(Set<StockKey> promised, Set<Sku> awaited, CommandId cause, Instant at) {
        long units = promised.isEmpty() ? 0 : allotment.allot(promised, cause, at);
        for (Sku sku : awaited) {
            units += serving.serve(sku, cause, at);
        }
        return units;
    }
}
