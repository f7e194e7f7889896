package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Versioned;
import io.omni.inventory.quota.QuotaBook;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.waiting.Line;
import io.omni.inventory.waiting.LinePolicy;
import io.omni.inventory.waiting.LostTurn;
import io.omni.inventory.waiting.OfferedUnits;
import io.omni.inventory.waiting.Ticket;
import io.omni.inventory.waiting.TurnLost;
import io.omni.inventory.waiting.UnitsOffered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Offers units that are free to those who wait for them, in the order of their numbers. */
public final class Serving {

    private static final String OFFERED = "stock.offered";

    private final Ledger ledger;
    private final Outbox outbox;
    private final Shelves shelves;
    private final LineBook book;

    /**
     * Creates it.
     *
     * @param ledger where units are held
     * @param storage where lines are kept
     * @param shelves tells who may take what
     */
    public Serving(Ledger ledger, Storage storage, Shelves shelves) {
        this.ledger = ledger;
        this.outbox = storage.outbox();
        this.shelves = shelves;
        this.book = new LineBook(storage);
    }

    private enum Fate {
        OPEN,
        TAKEN,
        LOST
    }

    /** What becomes of one ticket. */
    private static final class Turn {

        private final Versioned<Ticket> found;
        private Ticket now;
        private boolean gone;

        Turn(Versioned<Ticket> found) {
            this.found = found;
            this.now = found.aggregate();
        }
    }

    /**
     * Serves the line for a SKU: what was offered and not taken in time is lost, and what is free is offered. To be called in a unit of work.
     *
     * @param sku what
     * @param cause by which ids are made
     * @param at the instant to judge by
     * @return how many units are offered that were not before
     */
    public long serve(Sku sku, CommandId cause, Instant at) {
        Optional<Versioned<Line>> found = book.line(sku);
        if (found.filter(line -> line.aggregate().waiting() > 0).isEmpty()) {
            return 0;
        }
        Line line = found.get().aggregate();
        LinePolicy policy = book.policy();
        List<Event> events = new ArrayList<>();
        List<Turn> turns =
                new ArrayList<>(book.tickets(sku).stream().map(Turn::new).toList());
        long issued = line.issued();
        for (Turn turn : turns) {
            if (isLost(turn, policy, events, at)) {
                turn.gone = policy.lostTurn() == LostTurn.OUT;
                turn.now = turn.now.at(++issued);
            }
            boolean over = turn.now.quantity().isZero() || !at.isBefore(turn.now.until());
            turn.gone |= over && turn.now.offers().isEmpty();
        }
        turns.sort(Comparator.comparing(turn -> turn.now.number()));
        PostingBuilder posting =
                Posting.of(PostingId.of(cause.step(OFFERED + sku)), OFFERED).asked(OFFERED);
        long units = offer(sku, turns, posting, events, cause, policy, at);
        List<RecordedEvent> recorded = RecordedEvent.of(cause.step(OFFERED + sku), at, events);
        if (units > 0) {
            if (ledger.post(posting.events(recorded).build()) instanceof Outcome.Refused) {
                return 0;
            }
        } else if (!recorded.isEmpty()) {
            outbox.append(recorded);
        }
        keep(line, issued, found, turns);
        return units;
    }

    /** Settles what was offered, and tells whether the turn is lost. */
    private boolean isLost(Turn turn, LinePolicy policy, List<Event> events, Instant at) {
        List<OfferedUnits> open = new ArrayList<>();
        Quantity waiting = turn.now.quantity();
        boolean lost = false;
        for (OfferedUnits offer : turn.now.offers()) {
            Fate fate = fate(offer, at);
            if (fate == Fate.OPEN) {
                open.add(offer);
            } else if (fate == Fate.LOST) {
                lost = true;
                waiting = waiting.plus(offer.quantity());
                events.add(new TurnLost(turn.now.id(), offer, policy.lostTurn()));
            }
        }
        turn.now = turn.now.with(waiting, open);
        return lost;
    }

    /** Who confirmed the reservation has taken it, whatever became of it since; who extended it still may. */
    private Fate fate(OfferedUnits offer, Instant at) {
        if (at.isBefore(offer.until())) {
            return Fate.OPEN;
        }
        List<AccountState> held = ledger.held(StockBook.hold(offer.offer()));
        List<Instant> ends = held.isEmpty()
                ? ends(offer, at)
                : held.stream()
                        .flatMap(state -> Stream.ofNullable(state.window().expiresAt()))
                        .toList();
        if (ends.isEmpty()) {
            return Fate.TAKEN;
        }
        return !held.isEmpty() && ends.stream().anyMatch(at::isBefore) ? Fate.OPEN : Fate.LOST;
    }

    /** When holds ended of which nothing is left. */
    private List<Instant> ends(OfferedUnits offer, Instant at) {
        List<AccountId> holds = new ArrayList<>();
        holds.add(StockBook.onHand(offer.key()).held(StockBook.hold(offer.offer())));
        shelves.book()
                .channels()
                .forEach(channel ->
                        holds.add(StockBook.setAside(offer.key(), channel).held(StockBook.hold(offer.offer()))));
        return ledger.positions(holds, at).stream()
                .flatMap(position -> Stream.ofNullable(position.window().expiresAt()))
                .toList();
    }

    private long offer(
            Sku sku,
            List<Turn> turns,
            PostingBuilder posting,
            List<Event> events,
            CommandId cause,
            LinePolicy policy,
            Instant at) {
        TreeSet<StockKey> keys = new TreeSet<>();
        ledger.scan(StockBook.SELLABLE, sku.value(), at)
                .forEach(position -> keys.add(StockBook.key(position.account())));
        QuotaBook quotas = shelves.book();
        Map<StockKey, Shelf> free = shelves.read(quotas, keys, at);
        Instant until = at.plus(policy.offerFor());
        long units = 0;
        for (Turn turn : turns) {
            for (StockKey key : keys) {
                Shelf shelf = free.getOrDefault(key, new Shelf(quotas.plan(), key, 0, Map.of(), at));
                long some = turn.gone || !at.isBefore(turn.now.until()) || !turn.now.admits(key.location())
                        ? 0
                        : Math.min(turn.now.quantity().units(), Math.max(0, shelf.available(turn.now.channel())));
                if (some > 0) {
                    List<Shelf.Part> parts = shelf.take(turn.now.channel(), some);
                    ReservationId id = ReservationId.of(cause.step(OFFERED + "/" + turn.now.id() + "/" + key));
                    parts.forEach(part ->
                            posting.hold(part.account(), StockBook.hold(id), part.units(), part.floor(), until));
                    free.put(key, shelf.less(parts));
                    OfferedUnits offered = new OfferedUnits(id, key, Quantity.of(some), until);
                    List<OfferedUnits> offers = new ArrayList<>(turn.now.offers());
                    offers.add(offered);
                    turn.now = turn.now.with(turn.now.quantity().minus(Quantity.of(some)), offers);
                    events.add(new UnitsOffered(turn.now.id(), offered));
                    units += some;
                }
            }
        }
        return units;
    }

    private void keep(Line line, long issued, Optional<Versioned<Line>> found, List<Turn> turns) {
        long gone = 0;
        boolean changed = false;
        for (Turn turn : turns) {
            if (turn.gone) {
                book.remove(turn.found);
                gone++;
            } else if (!turn.now.equals(turn.found.aggregate())) {
                book.change(turn.now, turn.found);
                changed = true;
            }
        }
        if (changed || gone > 0) {
            book.save(new Line(line.sku(), issued, line.waiting() - gone), found);
        }
    }
}
