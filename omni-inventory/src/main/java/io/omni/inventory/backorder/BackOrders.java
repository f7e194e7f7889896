package io.omni.inventory.backorder;

import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Versioned;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Allotment;
import io.omni.inventory.internal.BackOrderBook;
import io.omni.inventory.internal.DueBooks;
import io.omni.inventory.internal.Holding;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.promise.DueBook;
import io.omni.inventory.promise.ExpectedUnits;
import io.omni.inventory.promise.Pegging;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.promise.Promises;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import io.omni.inventory.supply.Supplies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Promises that are kept on what is still to come. {@link io.omni.inventory.Inventory#backOrders()} gives it.
 *
 * <p>How many units are promised on known supply and beyond it is limited by the rule of the {@linkplain Promises promise policy}; decisions
 * about one place are made one after the other, so that no limit is ever passed, and no promise takes units that an earlier one for a later
 * day counts on. Units that come in are held, in the unit of work in which they come, for what is due first, and of that for whom it was promised
 * first; {@link BackOrderFilled} says so. When a supply slips or comes short, {@link io.omni.inventory.promise.PromiseRepegged} goes to exactly those whose
 * units now come at another instant, too late, or not at all.
 *
 * <p>A promise has the id of the command that made it, and what comes in for it is the reservation of that id.
 */
public final class BackOrders {

    private static final String CONFIRMED = "stock.confirmed";
    private static final String RELEASED = "stock.released";

    private final Ledger ledger;
    private final Ledger releasing;
    private final Shelves shelves;
    private final DueBooks books;
    private final BackOrderBook orders;
    private final Allotment allotment;
    private final Promises promises;
    private final Supplies supplies;
    private final UnitOfWork unitOfWork;
    private final Commands commands;
    private final InstantSource clock;
    private final CommandMeter meter;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#backOrders()} for one.
     *
     * @param ledger where units are held
     * @param releasing where units are let go of, which are given to the next then
     * @param storage where back-orders are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report
     * @param promises tells how many can be promised
     * @param supplies tells what is still to come
     */
    public BackOrders(
            Ledger ledger,
            Ledger releasing,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            Promises promises,
            Supplies supplies) {
        this.ledger = ledger;
        this.releasing = releasing;
        this.shelves = new Shelves(ledger, storage);
        this.books = new DueBooks(storage);
        this.orders = new BackOrderBook(storage);
        this.allotment = new Allotment(ledger, storage, shelves);
        this.promises = promises;
        this.supplies = supplies;
        this.unitOfWork = storage.unitOfWork();
        this.commands = commands;
        this.clock = clock;
        this.meter = new CommandMeter(BackOrders.class, metrics);
    }

    /**
     * Promises units that are still to come, all lines or none.
     *
     * @param command which units, where, by when
     * @return the promise, or of what how many can be promised
     */
    public PlaceBackOrderOutcome place(PlaceBackOrder command) {
        return meter.run(command, () -> commands.carryOut(command, PlaceBackOrderOutcome.class, () -> decide(command)));
    }

    private PlaceBackOrderOutcome decide(PlaceBackOrder command) {
        ReservationId promise = ReservationId.of(command.id());
        Optional<Instant> until = command.timeToLive().map(time -> Holding.until(clock.instant(), promise, time));
        Map<StockKey, Long> wanted = new TreeMap<>();
        for (StockLine line : command.lines()) {
            wanted.merge(line.key(), line.quantity().units(), Math::addExact);
        }
        Map<StockKey, Optional<Versioned<DueBook>>> found = new TreeMap<>();
        List<StockShortage> shortages = new ArrayList<>();
        wanted.forEach((key, units) -> {
            found.put(key, books.find(key));
            long can = promises.onSupply(new PromiseQuestion(key, command.channel(), command.method(), command.due()));
            if (can < units) {
                shortages.add(new StockShortage(key, units, can));
            }
        });
        if (!shortages.isEmpty()) {
            return new PlaceBackOrderOutcome.NotPlaced(shortages);
        }
        wanted.forEach((key, units) -> {
            Optional<Versioned<DueBook>> known = found.getOrDefault(key, Optional.empty());
            DueBook book = current(key, known).placing();
            BackOrder order = new BackOrder(
                    promise, key, book.placed(), Quantity.of(units), command.due(), command.channel(), until);
            books.save(book.plus(order.dueUnits()), known);
            orders.add(order);
        });
        return new PlaceBackOrderOutcome.Placed(promise);
    }

    private DueBook current(StockKey key, Optional<Versioned<DueBook>> found) {
        return found.map(Versioned::aggregate)
                .orElseGet(() -> DueBook.empty(key))
                .at(clock.instant());
    }

    private void change(StockKey key, UnaryOperator<DueBook> change) {
        Optional<Versioned<DueBook>> found = books.find(key);
        books.save(change.apply(current(key, found)), found);
    }

    /**
     * Promises for good.
     *
     * @param command which promise
     * @return whether it was done; refused where it has lapsed
     */
    public BackOrderOutcome confirm(ConfirmBackOrder command) {
        return meter.run(command, () -> commands.carryOut(command, BackOrderOutcome.class, () -> decide(command)));
    }

    private BackOrderOutcome decide(ConfirmBackOrder command) {
        ReservationId promise = command.promise();
        Instant now = clock.instant();
        List<Versioned<BackOrder>> open = orders.of(promise);
        List<AccountState> held = ledger.held(Holding.of(promise));
        Optional<Instant> lapsed = open.stream()
                .map(Versioned::aggregate)
                .filter(order -> !order.isOpen(now))
                .findFirst()
                .flatMap(BackOrder::expiresAt)
                .or(() -> Holding.expiredAt(held, now));
        if (lapsed.isPresent()) {
            return new BackOrderOutcome.Expired(promise, lapsed.get());
        }
        if (open.isEmpty() && held.isEmpty()) {
            return new BackOrderOutcome.NothingPromised(promise);
        }
        for (Versioned<BackOrder> found : open) {
            BackOrder order = found.aggregate();
            BackOrder after = order.confirmed();
            change(order.key(), book -> book.minus(order.dueUnits()).plus(after.dueUnits()));
            orders.change(after, found);
        }
        if (!held.isEmpty()) {
            PostingBuilder posting = posting(command.id(), CONFIRMED);
            held.forEach(state -> posting.extend(state.account().base(), Holding.of(promise), null));
            post(ledger, posting, promise);
        }
        return new BackOrderOutcome.Done(promise);
    }

    /**
     * Promises nothing more: what is still to come may be promised to others, and what is held is free again. Of what is promised no more, or never
     * was, that is done as well.
     *
     * @param command which promise
     * @return that it was done
     */
    public BackOrderOutcome.Done release(ReleaseBackOrder command) {
        return meter.run(command, () -> commands.carryOut(command, BackOrderOutcome.Done.class, () -> decide(command)));
    }

    private BackOrderOutcome.Done decide(ReleaseBackOrder command) {
        ReservationId promise = command.promise();
        Instant now = clock.instant();
        for (Versioned<BackOrder> found : orders.of(promise)) {
            BackOrder order = found.aggregate();
            change(order.key(), book -> book.minus(order.dueUnits()));
            orders.remove(found);
        }
        List<AccountState> held = ledger.held(Holding.of(promise));
        if (!held.isEmpty() && Holding.expiredAt(held, now).isEmpty()) {
            PostingBuilder posting = posting(command.id(), RELEASED);
            held.forEach(state -> posting.release(state.account().base(), Holding.of(promise), state.balance()));
            post(releasing, posting, promise);
        }
        return new BackOrderOutcome.Done(promise);
    }

    private static PostingBuilder posting(CommandId command, String cause) {
        return Posting.of(PostingId.of(command.step(cause)), cause).asked(command.toString());
    }

    private static void post(Ledger to, PostingBuilder posting, ReservationId promise) {
        if (to.post(posting.build()) instanceof Outcome.Refused) {
            throw new ConcurrencyConflict("reservation %s was changed while it was read".formatted(promise));
        }
    }

    /**
     * Lists what is still to come for somebody.
     *
     * @param promise which promise
     * @return its back-orders that have not lapsed, in the order of places; none if all units have come
     */
    public List<BackOrder> find(ReservationId promise) {
        Given.require("promise", promise);
        Instant now = clock.instant();
        return orders.of(promise).stream()
                .map(Versioned::aggregate)
                .filter(order -> order.isOpen(now))
                .toList();
    }

    /**
     * Tells which promise stands on which supply.
     *
     * @param key what and where
     * @return the pegs as they stand now
     */
    public Pegging pegging(StockKey key) {
        Given.require("key", key);
        Instant now = clock.instant();
        return Pegging.of(
                shelves.available(Optional.empty(), List.of(key), now).getOrDefault(key, 0L),
                supplies.expected(key.sku()).stream()
                        .filter(supply -> supply.key().equals(key))
                        .map(ExpectedUnits::of)
                        .toList(),
                orders.at(key).stream()
                        .map(Versioned::aggregate)
                        .filter(order -> order.isOpen(now))
                        .map(BackOrder::commitment)
                        .toList());
    }

    /**
     * Holds units for back-orders that became free without coming in, because a reservation expired, say. What has lapsed goes. Housekeeping,
     * to be called now and then.
     *
     * @return how many units are held that were not before
     */
    public long tidyUp() {
        long units = 0;
        for (StockKey key : books.open()) {
            Instant now = clock.instant();
            units += unitOfWork.execute(() -> allotment.allot(List.of(key), CommandId.next(clock), now));
        }
        return units;
    }
}
