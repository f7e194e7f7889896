package io.omni.inventory.internal;

import io.omni.core.command.Commands;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.location.LocationId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.inventory.capacity.CapacityMeasure;
import io.omni.inventory.capacity.CapacityPlan;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.SlotTime;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.promise.HeldPromise;
import io.omni.inventory.promise.MakePromise;
import io.omni.inventory.promise.MakePromiseOutcome;
import io.omni.inventory.promise.PromiseId;
import io.omni.inventory.promise.PromiseShortage;
import io.omni.inventory.promise.SlotProblem;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationState;
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

/**
 * Holds all that a promise takes in one posting: units, capacity of days, a place in a slot. What it may take depends on plans and quotas, so these
 * are read first; the floors of the posting let nothing more be taken, whoever is quicker. It is refused only on what was read.
 */
public final class PromiseHolds {

    private static final String PROMISED = "promise.made";
    private static final int ATTEMPTS = 100;

    private final Ledger ledger;
    private final Shelves shelves;
    private final CapacityPlans plans;
    private final Reservations reservations;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where all of it is held
     * @param storage where plans are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public PromiseHolds(Ledger ledger, Storage storage, Commands commands, InstantSource clock) {
        this.ledger = ledger;
        this.shelves = new Shelves(ledger, storage);
        this.plans = new CapacityPlans(storage);
        Allocations allocations = new Allocations(ledger, shelves, commands, clock);
        this.reservations = new Reservations(ledger, shelves, allocations, storage.unitOfWork(), commands, clock);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Gives what is done to all that is held under an id.
     *
     * @return the reservations
     */
    public Reservations reservations() {
        return reservations;
    }

    /**
     * A capacity that is taken.
     *
     * @param account which one
     * @param units how much of it
     * @param limit how much there is; empty for no limit
     * @param shortage what to say when it is short, by how much is left
     */
    private record Take(AccountId account, long units, Optional<Long> limit, LongShortage shortage) {

        Floor floor() {
            return limit.map(most -> new Floor(-most)).orElse(new Floor(Long.MIN_VALUE + 1));
        }
    }

    private interface LongShortage {
        PromiseShortage of(long left);
    }

    /**
     * Holds all of it.
     *
     * @param command what is promised
     * @return the promise, or what is short
     */
    public MakePromiseOutcome make(MakePromise command) {
        PromiseId promise = PromiseId.of(command.id());
        Instant until = Reservations.until(clock, promise.reservation(), command.timeToLive());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<MakePromiseOutcome> outcome = decided(command, promise, until);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ConcurrencyConflict(
                "others were quicker %d times while promise %s was decided".formatted(ATTEMPTS, promise));
    }

    private Optional<MakePromiseOutcome> decided(MakePromise command, PromiseId promise, Instant until) {
        Map<StockKey, Long> wanted = Allocations.units(command.lines());
        List<Take> takes = takes(command, wanted);
        Optional<PromiseShortage> closed = closed(command);
        Optional<List<Shelf.Part>> stock = closed.isPresent() ? Optional.empty() : stock(command, wanted);
        if (stock.isPresent() && isPosted(command, promise, until, stock.get(), takes)) {
            return Optional.of(new MakePromiseOutcome.Promised(promise));
        }
        List<PromiseShortage> shortages = new ArrayList<>(stockShortages(command, wanted));
        shortages.addAll(capacityShortages(takes, closed));
        if (shortages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                commands.posted(command).isPresent()
                        ? new MakePromiseOutcome.Promised(promise)
                        : new MakePromiseOutcome.NotPromised(shortages));
    }

    /** Of which accounts the units are; empty if there are too few. Without a channel nothing needs to be read. */
    private Optional<List<Shelf.Part>> stock(MakePromise command, Map<StockKey, Long> wanted) {
        List<Shelf.Part> parts = new ArrayList<>();
        if (command.channel().isEmpty()) {
            wanted.forEach((key, units) -> parts.add(new Shelf.Part(StockBook.onHand(key), units, Floor.ZERO)));
            return Optional.of(parts);
        }
        for (Map.Entry<StockKey, Shelf> shelf :
                shelves.read(shelves.book(), wanted.keySet(), clock.instant()).entrySet()) {
            long units = wanted.getOrDefault(shelf.getKey(), 0L);
            if (shelf.getValue().available(command.channel()) < units) {
                return Optional.empty();
            }
            parts.addAll(shelf.getValue().take(command.channel(), units));
        }
        return Optional.of(parts);
    }

    private boolean isPosted(
            MakePromise command, PromiseId promise, Instant until, List<Shelf.Part> stock, List<Take> takes) {
        HoldId hold = StockBook.hold(promise.reservation());
        PostingBuilder posting = Posting.of(command, PROMISED);
        stock.forEach(part -> posting.hold(part.account(), hold, part.units(), part.floor(), until));
        takes.forEach(take -> posting.hold(take.account(), hold, take.units(), take.floor(), until));
        return !(ledger.post(posting.build()) instanceof Outcome.Refused);
    }

    private List<PromiseShortage> stockShortages(MakePromise command, Map<StockKey, Long> wanted) {
        List<PromiseShortage> shortages = new ArrayList<>();
        shelves.read(shelves.book(), wanted.keySet(), clock.instant()).forEach((key, shelf) -> {
            long units = wanted.getOrDefault(key, 0L);
            long available = Math.max(0, shelf.available(command.channel()));
            if (available < units) {
                shortages.add(
                        shelf.free() < units
                                ? new PromiseShortage.OfStock(key, units, available)
                                : new PromiseShortage.OfQuota(key, command.channel(), units, available));
            }
        });
        return shortages;
    }

    private List<PromiseShortage> capacityShortages(List<Take> takes, Optional<PromiseShortage> closed) {
        Map<AccountId, Long> promised = new HashMap<>();
        ledger.positions(takes.stream().map(Take::account).toList(), clock.instant())
                .forEach(position -> promised.put(position.account(), -position.available()));
        List<PromiseShortage> shortages = new ArrayList<>();
        for (Take take : takes) {
            if (closed.isPresent() && CapacityBook.measure(take.account()) == CapacityMeasure.PLACES) {
                shortages.add(closed.get());
                continue;
            }
            long left = take.limit().orElse(Long.MAX_VALUE) - promised.getOrDefault(take.account(), 0L);
            if (left < take.units()) {
                shortages.add(take.shortage().of(Math.max(0, left)));
            }
        }
        return shortages;
    }

    private List<Take> takes(MakePromise command, Map<StockKey, Long> wanted) {
        List<Take> takes = new ArrayList<>();
        for (WorkDay day : command.work()) {
            Optional<CapacityPlan> plan = plans.find(day.location());
            takes.add(take(plan, day, CapacityMeasure.ORDERS, 1));
            takes.add(take(plan, day, CapacityMeasure.UNITS, units(wanted, day.location())));
        }
        command.slot().ifPresent(slot -> takes.add(place(slot)));
        return takes;
    }

    private static long units(Map<StockKey, Long> wanted, LocationId location) {
        return wanted.entrySet().stream()
                .filter(line -> line.getKey().location().equals(location))
                .mapToLong(Map.Entry::getValue)
                .reduce(0, Math::addExact);
    }

    private static Take take(Optional<CapacityPlan> plan, WorkDay day, CapacityMeasure measure, long units) {
        return new Take(
                CapacityBook.of(day, measure),
                units,
                CapacityPlans.limit(plan, day, measure).map(limit -> limit.units()),
                left -> new PromiseShortage.OfCapacity(day, measure, units, left));
    }

    private Take place(Slot slot) {
        Optional<CapacityPlan> plan = plans.find(slot.location());
        long places = plan.flatMap(known -> known.find(slot)
                        .map(time -> known.on(time.date()).places().units()))
                .orElse(0L);
        return new Take(
                CapacityBook.of(slot),
                1,
                Optional.of(places),
                left -> new PromiseShortage.OfSlot(slot, SlotProblem.FULL));
    }

    /** Whether nobody can be promised the slot, however many places there are. */
    private Optional<PromiseShortage> closed(MakePromise command) {
        return command.slot().flatMap(slot -> {
            Optional<CapacityPlan> plan = plans.find(slot.location());
            Optional<SlotTime> time = plan.flatMap(known -> known.find(slot));
            Instant last = slot.startsAt().minus(plan.map(CapacityPlan::notice).orElse(Duration.ZERO));
            return time.isEmpty()
                    ? Optional.of(new PromiseShortage.OfSlot(slot, SlotProblem.NOT_OFFERED))
                    : clock.instant().isBefore(last)
                            ? Optional.empty()
                            : Optional.of(new PromiseShortage.OfSlot(slot, SlotProblem.TOO_LATE));
        });
    }

    /**
     * Finds what is held.
     *
     * @param promise which promise
     * @return what is held of it still, or empty
     */
    public Optional<HeldPromise> find(PromiseId promise) {
        List<AccountState> held = ledger.held(StockBook.hold(promise.reservation()));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> expiresAt = Optional.ofNullable(held.get(0).window().expiresAt());
        ReservationState state = expiresAt
                .map(at -> clock.instant().isBefore(at) ? ReservationState.HELD : ReservationState.EXPIRED)
                .orElse(ReservationState.CONFIRMED);
        List<StockLine> lines =
                reservations.find(promise.reservation()).map(Reservation::lines).orElse(List.of());
        return Optional.of(new HeldPromise(promise, state, expiresAt, lines, work(held), slot(held)));
    }

    private static List<WorkDay> work(List<AccountState> held) {
        return held.stream()
                .map(AccountState::account)
                .filter(account -> CapacityBook.is(account) && CapacityBook.measure(account) == CapacityMeasure.ORDERS)
                .map(CapacityBook::day)
                .sorted()
                .toList();
    }

    private static Optional<Slot> slot(List<AccountState> held) {
        return held.stream()
                .map(AccountState::account)
                .filter(account -> CapacityBook.is(account) && CapacityBook.measure(account) == CapacityMeasure.PLACES)
                .map(CapacityBook::slot)
                .findFirst();
    }
}
