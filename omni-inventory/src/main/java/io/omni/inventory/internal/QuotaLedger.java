package io.omni.inventory.internal;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.quota.QuotaBook;
import io.omni.inventory.quota.QuotaDrawnBack;
import io.omni.inventory.quota.QuotaMove;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Posts movements of stock, and in the same unit of work what follows from them for quotas: what comes in is set aside as the plan says, and
 * where a fact leaves less than was promised, quotas give up what they have promised to nobody.
 */
public final class QuotaLedger extends FollowingLedger {

    private static final String FILLED = "stock.quota-filled";
    private static final String DRAWN_BACK = "stock.quota-drawn-back";

    /** Where no unit of work keeps others out (over shards), somebody may be quicker; what comes in next makes up for it then. */
    private static final int ATTEMPTS = 3;

    private final Ledger ledger;
    private final Shelves shelves;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which both are posted
     * @param shelves tells who may take what
     */
    public QuotaLedger(Ledger ledger, UnitOfWork unitOfWork, Shelves shelves) {
        super(ledger, unitOfWork);
        this.ledger = ledger;
        this.shelves = shelves;
    }

    @Override
    Outcome follow(Outcome.Posted posted) {
        QuotaBook book = shelves.book();
        if (book.channels().isEmpty()) {
            return posted;
        }
        Set<StockKey> missing = keysOf(posted.overcommitted());
        drawBack(posted, book, missing);
        fill(posted, book);
        return missing.isEmpty()
                ? posted
                : new Outcome.Posted(
                        posted.entry(), stillShort(posted, posted.entry().recordedAt()));
    }

    private static Set<StockKey> keysOf(List<Outcome.Overcommitted> overcommitted) {
        Set<StockKey> keys = new TreeSet<>();
        overcommitted.stream()
                .map(Outcome.Overcommitted::account)
                .filter(account -> account.book().equals(StockBook.STOCK))
                .forEach(account -> keys.add(StockBook.key(account)));
        return keys;
    }

    private void drawBack(Outcome.Posted posted, QuotaBook book, Set<StockKey> keys) {
        move(posted, book, keys, DRAWN_BACK, Shelf::drawingBack);
    }

    private void fill(Outcome.Posted posted, QuotaBook book) {
        Set<StockKey> keys = new TreeSet<>();
        for (JournalLine line : posted.entry().lines()) {
            if (line.account().book().equals(StockBook.STOCK) && !line.account().isHold() && line.balance() > 0) {
                keys.add(StockBook.key(line.account()));
            }
        }
        move(posted, book, keys, FILLED, Shelf::filling);
    }

    private void move(
            Outcome.Posted posted,
            QuotaBook book,
            Set<StockKey> keys,
            String cause,
            Function<Shelf, List<QuotaMove>> decision) {
        for (int attempt = 0; attempt < ATTEMPTS && !keys.isEmpty(); attempt++) {
            Instant at = posted.entry().recordedAt();
            List<QuotaMove> moves = shelves.read(book, keys, at).values().stream()
                    .flatMap(shelf -> decision.apply(shelf).stream())
                    .toList();
            if (moves.isEmpty() || !(ledger.post(posting(posted, cause, moves)) instanceof Outcome.Refused)) {
                return;
            }
        }
    }

    private static Posting posting(Outcome.Posted posted, String cause, List<QuotaMove> moves) {
        CommandId step = new CommandId(posted.id().value()).step(cause);
        List<Event> events = new ArrayList<>();
        moves.stream()
                .filter(move -> move.units() < 0)
                .forEach(move -> events.add(new QuotaDrawnBack(move.key(), move.channel(), -move.units())));
        return QuotaMoves.add(Posting.of(PostingId.of(step), cause), moves)
                .asked(cause)
                .events(RecordedEvent.of(step, posted.entry().recordedAt(), events))
                .build();
    }

    private List<Outcome.Overcommitted> stillShort(Outcome.Posted posted, Instant at) {
        Map<AccountId, Long> now = new HashMap<>();
        ledger.positions(
                        posted.overcommitted().stream()
                                .map(Outcome.Overcommitted::account)
                                .toList(),
                        at)
                .forEach(position -> now.put(position.account(), position.available()));
        return posted.overcommitted().stream()
                .map(account -> new Outcome.Overcommitted(
                        account.account(), now.getOrDefault(account.account(), account.available())))
                .filter(account -> account.available() < 0)
                .toList();
    }
}
