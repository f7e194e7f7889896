package io.omni.inventory.capacity;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.CapacityBook;
import io.omni.inventory.internal.CapacityPlans;
import io.omni.inventory.internal.Overcommitment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What locations can do on each day and in each pick-up slot, and how much of it is promised.
 * {@link io.omni.inventory.Inventory#capacities()} gives it.
 *
 * <p>A day or slot has an account in the ledger, which nobody has to open: what is promised of it is held there, and the plan says how much may
 * be. A {@link io.omni.inventory.promise.MakePromise} takes it in one posting with the stock, so that no place is promised twice and none without the goods.
 */
public final class Capacities {

    private static final String USED = "capacity.used";
    private static final Duration LONGEST = Duration.ofDays(366);

    /** How many holds are settled by one posting. */
    private static final int PAGE = 200;

    private final Ledger ledger;
    private final Storage storage;
    private final CapacityPlans plans;
    private final InstantSource clock;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#capacities()} for one.
     *
     * @param ledger where capacity is held
     * @param storage where plans are kept
     * @param clock tells the instant of each question
     */
    public Capacities(Ledger ledger, Storage storage, InstantSource clock) {
        this.ledger = ledger;
        this.storage = storage;
        this.plans = new CapacityPlans(storage);
        this.clock = clock;
    }

    /**
     * Puts a plan in place of the one before. It holds at once, for what is promised from now on. Where it leaves less than is promised already,
     * {@link CapacityOvercommitted} says whom it touches. Putting the same plan again changes nothing.
     *
     * @param plan the plan of one location
     * @return the same plan
     */
    public CapacityPlan put(CapacityPlan plan) {
        Given.require("plan", plan);
        return storage.unitOfWork().execute(() -> {
            Optional<CapacityPlan> before = plans.find(plan.location());
            plans.put(plan);
            List<Event> events = overcommitted(before, plan);
            if (!events.isEmpty()) {
                storage.outbox().append(RecordedEvent.of(CommandId.next(clock), clock.instant(), events));
            }
            return plan;
        });
    }

    private List<Event> overcommitted(Optional<CapacityPlan> before, CapacityPlan plan) {
        Instant now = clock.instant();
        List<Event> events = new ArrayList<>();
        for (Position position : ledger.scan(CapacityBook.BOOKS, plan.location().value(), now)) {
            AccountId account = position.account();
            long missing = missing(plan, position, now);
            if (missing > 0
                    && missing > before.map(old -> missing(old, position, now)).orElse(0L)) {
                CapacityMeasure measure = CapacityBook.measure(account);
                Optional<Slot> slot =
                        measure == CapacityMeasure.PLACES ? Optional.of(CapacityBook.slot(account)) : Optional.empty();
                WorkDay day = slot.map(known -> day(plan, known)).orElseGet(() -> CapacityBook.day(account));
                events.add(new CapacityOvercommitted(
                        day, slot, measure, missing, Overcommitment.touched(ledger, account, missing, now)));
            }
        }
        return events;
    }

    /** A slot that is cut no more belongs to the date on which it began. */
    private static WorkDay day(CapacityPlan plan, Slot slot) {
        ZoneId zone = plan.hours().zone();
        return new WorkDay(
                plan.location(),
                plan.find(slot)
                        .map(SlotTime::date)
                        .orElseGet(() -> slot.startsAt().atZone(zone).toLocalDate()));
    }

    /** How much more is promised than a plan has, of what is not over yet. */
    private static long missing(CapacityPlan plan, Position position, Instant now) {
        AccountId account = position.account();
        return isOver(plan, account, now)
                ? 0
                : Math.max(0, promised(position) - limit(plan, account).orElse(Long.MAX_VALUE));
    }

    private static Optional<Long> limit(CapacityPlan plan, AccountId account) {
        CapacityMeasure measure = CapacityBook.measure(account);
        return measure == CapacityMeasure.PLACES
                ? Optional.of(plan.find(CapacityBook.slot(account))
                        .map(time -> plan.on(time.date()).places().units())
                        .orElse(0L))
                : CapacityPlans.limit(Optional.of(plan), CapacityBook.day(account), measure)
                        .map(Quantity::units);
    }

    private static boolean isOver(CapacityPlan plan, AccountId account, Instant now) {
        if (CapacityBook.measure(account) == CapacityMeasure.PLACES) {
            return !now.isBefore(CapacityBook.slot(account).startsAt().plus(plan.slotLength()));
        }
        return !now.isBefore(CapacityBook.day(account)
                .date()
                .plusDays(1)
                .atStartOfDay(plan.hours().zone())
                .toInstant());
    }

    private static long promised(Position position) {
        return Math.max(0, -position.available());
    }

    /**
     * Looks a plan up.
     *
     * @param location of which place
     * @return the plan, or empty if the place has none
     */
    public Optional<CapacityPlan> plan(LocationId location) {
        Given.require("location", location);
        return plans.find(location);
    }

    /**
     * Tells how a day stands.
     *
     * @param day which day, and where
     * @return how many orders and units are promised, and can be
     */
    public DayLevel day(WorkDay day) {
        Given.require("day", day);
        Optional<CapacityPlan> plan = plans.find(day.location());
        AccountId orders = CapacityBook.of(day, CapacityMeasure.ORDERS);
        AccountId units = CapacityBook.of(day, CapacityMeasure.UNITS);
        Map<AccountId, Quantity> promised = promised(List.of(orders, units));
        return new DayLevel(
                day,
                new Room(
                        CapacityPlans.limit(plan, day, CapacityMeasure.ORDERS),
                        promised.getOrDefault(orders, Quantity.ZERO)),
                new Room(
                        CapacityPlans.limit(plan, day, CapacityMeasure.UNITS),
                        promised.getOrDefault(units, Quantity.ZERO)));
    }

    /**
     * Tells which pick-up slots there are, and what is left of them: full ones too, and those for which it is too late.
     *
     * @param location where
     * @param from slots that begin from this instant on
     * @param until and before this one, at most 366 days later
     * @return the slots, the first first; none where the place has none
     * @throws IllegalArgumentException if the time is longer
     */
    public List<SlotLevel> slots(LocationId location, Instant from, Instant until) {
        Given.require("location", location);
        Given.require("from", from);
        Given.require("until", until);
        if (from.isBefore(until) && Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "slots from %s until %s: ask for at most %s".formatted(from, until, LONGEST));
        }
        Optional<CapacityPlan> plan = from.isBefore(until) ? plans.find(location) : Optional.empty();
        return plan.map(known -> levels(known, known.slots(from, until))).orElse(List.of());
    }

    private List<SlotLevel> levels(CapacityPlan plan, List<SlotTime> times) {
        Map<AccountId, Quantity> promised = promised(
                times.stream().map(time -> CapacityBook.of(time.slot())).toList());
        return times.stream()
                .map(time -> new SlotLevel(
                        time.slot(),
                        time.endsAt(),
                        time.slot().startsAt().minus(plan.notice()),
                        new Room(
                                Optional.of(plan.on(time.date()).places()),
                                promised.getOrDefault(CapacityBook.of(time.slot()), Quantity.ZERO))))
                .toList();
    }

    private Map<AccountId, Quantity> promised(List<AccountId> accounts) {
        Map<AccountId, Quantity> promised = new HashMap<>();
        ledger.positions(accounts, clock.instant())
                .forEach(position -> promised.put(position.account(), Quantity.of(promised(position))));
        return promised;
    }

    /**
     * Takes what was promised of days and slots that have been over for a day for used, and holds it no longer. Housekeeping: it changes no answer about what
     * can be promised.
     *
     * @return how many promises' shares were taken for used
     */
    public int tidyUp() {
        Instant before = clock.instant().minus(Duration.ofDays(1));
        int used = 0;
        for (CapacityPlan plan : plans.all()) {
            for (Position position :
                    ledger.scan(CapacityBook.BOOKS, plan.location().value(), clock.instant())) {
                if (position.held() > 0 && isOver(plan, position.account(), before)) {
                    used += use(position.account());
                }
            }
        }
        return used;
    }

    /** Somebody may release a promise between reading and posting: then it is left for the next time. */
    private int use(AccountId account) {
        int used = 0;
        int page = PAGE;
        while (page == PAGE) {
            List<AccountState> confirmed = ledger.holdsOn(account, clock.instant(), PAGE).stream()
                    .filter(state -> state.window().expiresAt() == null)
                    .toList();
            page = confirmed.isEmpty() || !isSettled(account, confirmed) ? 0 : confirmed.size();
            used += page;
        }
        return used;
    }

    private boolean isSettled(AccountId account, List<AccountState> holds) {
        PostingBuilder posting = Posting.of(PostingId.of(CommandId.next(clock)), USED);
        for (AccountState state : holds) {
            HoldId hold = state.account().hold();
            if (hold != null) {
                posting.settle(account, hold, state.balance(), CapacityBook.USED);
            }
        }
        return !(ledger.post(posting.build()) instanceof Outcome.Refused);
    }
}
