package io.omni.inventory.internal;

import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.inventory.escrow.SettleSale;
import io.omni.inventory.escrow.SettledUnits;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveSome;
import io.omni.inventory.reservation.ReserveSomeOutcome;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Books what tills sell by themselves: out of what is held for them, and as a fact where nothing is held any more. */
public final class OfflineHolds {

    private static final String SETTLED = "stock.settled-offline";
    private static final String RENEWED = "stock.escrow-renewed";
    private static final String RETURNED = "stock.escrow-returned";

    private final Ledger ledger;
    private final Bookings bookings;
    private final Allocations allocations;
    private final LateMovements late;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where counts are kept and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report what is overcommitted
     */
    public OfflineHolds(Ledger ledger, Storage storage, Commands commands, InstantSource clock, Metrics metrics) {
        this.ledger = ledger;
        this.bookings = new Bookings(ledger, storage, metrics);
        this.allocations = new Allocations(ledger, new Shelves(ledger, storage), commands, clock);
        this.late = new LateMovements(ledger, storage, clock, metrics);
        this.clock = clock;
    }

    /**
     * Holds as many units as there are.
     *
     * @param command up to how many
     * @return what is held
     */
    public ReserveSomeOutcome hold(ReserveSome command) {
        return allocations.reserve(command);
    }

    /**
     * Tells until when units are held.
     *
     * @param hold for whom
     * @return the instant
     */
    public Instant until(ReservationId hold) {
        return ledger.held(StockBook.hold(hold)).stream()
                .flatMap(state -> Optional.ofNullable(state.window().expiresAt()).stream())
                .findFirst()
                .orElseThrow(() -> new ConcurrencyConflict("hold %s was swept up while it was made".formatted(hold)));
    }

    /**
     * Holds what is left for longer.
     *
     * @param command its id
     * @param hold for whom
     * @param left how many units ought to be left
     * @param time how long from now
     * @return until when, or empty if some of it expired while it was extended
     */
    public Optional<Instant> extend(CommandId command, ReservationId hold, long left, Duration time) {
        Instant until = Reservations.until(clock, hold, time);
        List<AccountState> held = ledger.held(StockBook.hold(hold));
        if (held.stream().mapToLong(AccountState::balance).sum() < left) {
            return Optional.empty();
        }
        if (held.isEmpty()) {
            return Optional.of(until);
        }
        PostingBuilder posting = Posting.of(PostingId.of(command.step("held")), RENEWED);
        held.forEach(state -> posting.extend(state.account().base(), StockBook.hold(hold), until));
        return ledger.post(posting.asked(command.toString()).build()) instanceof Outcome.Refused
                ? Optional.empty()
                : Optional.of(until);
    }

    /**
     * Lets others take what is left.
     *
     * @param command its id
     * @param hold for whom it was held
     * @return which units
     */
    public List<StockLine> release(CommandId command, ReservationId hold) {
        List<AccountState> held = ledger.held(StockBook.hold(hold));
        if (held.isEmpty()) {
            return List.of();
        }
        PostingBuilder posting = Posting.of(PostingId.of(command.step("held")), RETURNED);
        held.forEach(state -> posting.release(state.account().base(), StockBook.hold(hold), state.balance()));
        post(posting.asked(command.toString()), hold);
        return Allocations.heldUnits(held).entrySet().stream()
                .map(line -> new StockLine(line.getKey(), Quantity.of(line.getValue())))
                .toList();
    }

    /**
     * Takes a sale out of the stock: units that are held for the till first, all others as a fact. What an approved count has seen already is
     * explained to the journal and taken off no second time.
     *
     * @param command the sale
     * @param hold for whom units are held
     * @param isHeld whether its time is not over
     * @param sold how many units of what
     * @param outstanding how many units of a key it was given and told nothing of
     * @return what became of them, in the order of keys
     */
    public List<SettledUnits> settle(
            SettleSale command,
            ReservationId hold,
            boolean isHeld,
            Map<StockKey, Long> sold,
            ToLongFunction<StockKey> outstanding) {
        List<AccountState> held = isHeld ? ledger.held(StockBook.hold(hold)) : List.of();
        Map<StockKey, Long> there = Allocations.heldUnits(held);
        Map<StockKey, Long> covered = new TreeMap<>();
        PostingBuilder posting = Posting.of(PostingId.of(command.id().step("sold")), SETTLED);
        List<StockKey> uncounted = new ArrayList<>();
        sold.forEach((key, units) -> {
            long from = Math.min(units, there.getOrDefault(key, 0L));
            covered.put(key, from);
            boolean counted = late.since(key, command.soldAt()).isPresent();
            settle(posting, StockBook.hold(hold), parts(held, key, from), counted);
            if (counted) {
                explain(posting, key, units);
            } else {
                uncounted.add(key);
                takeOut(posting, key, units - from);
            }
        });
        Map<StockKey, Long> missing = post(posting.asked(command), hold);
        missing.keySet().retainAll(uncounted);
        uncounted.forEach(key -> late.takeIn(key, -sold.getOrDefault(key, 0L), command.soldAt()));
        return sold.entrySet().stream()
                .map(line -> settled(
                        line.getKey(),
                        line.getValue(),
                        covered.getOrDefault(line.getKey(), 0L),
                        outstanding.applyAsLong(line.getKey()),
                        missing.getOrDefault(line.getKey(), 0L)))
                .toList();
    }

    private static SettledUnits settled(StockKey key, long units, long covered, long outstanding, long missing) {
        long uncovered = units - covered;
        long late = Math.min(uncovered, Math.max(0, outstanding - covered));
        return new SettledUnits(key, covered, late, uncovered - late, Math.min(uncovered, missing));
    }

    private static List<Shelf.Part> parts(List<AccountState> held, StockKey key, long units) {
        return Reservations.partsOf(held, Reservations.QUOTAS_FIRST.reversed(), Map.of(key, units));
    }

    private static void settle(PostingBuilder posting, HoldId hold, List<Shelf.Part> parts, boolean counted) {
        for (Shelf.Part part : parts) {
            if (counted) {
                posting.release(part.account(), hold, part.units());
            } else {
                posting.settle(part.account(), hold, part.units(), StockBook.CUSTOMER);
            }
        }
    }

    private static void explain(PostingBuilder posting, StockKey key, long units) {
        posting.out(StockBook.onHand(key), units, StockBook.CUSTOMER, Floor.NONE);
        posting.in(StockBook.onHand(key), units, StockBook.SHRINKAGE);
    }

    private static void takeOut(PostingBuilder posting, StockKey key, long units) {
        if (units > 0) {
            posting.out(StockBook.onHand(key), units, StockBook.CUSTOMER, Floor.NONE);
        }
    }

    /** A hold may end, or be settled by somebody else, between reading and posting: then all is decided again. */
    private Map<StockKey, Long> post(PostingBuilder posting, ReservationId hold) {
        Outcome outcome = bookings.post(posting.build());
        if (outcome instanceof Outcome.Refused refused) {
            throw new ConcurrencyConflict(
                    "hold %s was changed while it was read: %s".formatted(hold, refused.shortages()));
        }
        Map<StockKey, Long> missing = new HashMap<>();
        if (outcome instanceof Outcome.Posted posted) {
            posted.overcommitted().stream()
                    .filter(account -> account.account().book().equals(StockBook.STOCK))
                    .forEach(account -> missing.put(StockBook.key(account.account()), -account.available()));
        }
        return missing;
    }
}
