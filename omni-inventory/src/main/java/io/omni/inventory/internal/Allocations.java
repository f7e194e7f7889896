package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.inventory.reservation.AmendOutcome;
import io.omni.inventory.reservation.AmendReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveAnywhere;
import io.omni.inventory.reservation.ReserveAnywhereOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveSome;
import io.omni.inventory.reservation.ReserveSomeOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses of which units a reservation is. What is chosen depends on what is there, so it is read first; the floors of the posting let nothing
 * more be taken than was decided. Where somebody is quicker it is decided again on what is left: each failure is somebody else's success.
 */
public final class Allocations {

    private static final int ATTEMPTS = 100;

    private final Ledger ledger;
    private final Shelves shelves;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param shelves tells who may take what
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public Allocations(Ledger ledger, Shelves shelves, Commands commands, InstantSource clock) {
        this.ledger = ledger;
        this.shelves = shelves;
        this.commands = commands;
        this.clock = clock;
    }

    /** Holds all of the lines or none, for a channel. */
    ReserveOutcome inChannel(ReserveStock command, ReservationId reservation, Instant until) {
        Map<StockKey, Long> wanted = units(command.lines());
        return decided(reservation, () -> {
            Map<StockKey, Shelf> stock = read(wanted.keySet());
            List<StockShortage> shortages = shortages(stock, command.channel(), wanted);
            if (!shortages.isEmpty()) {
                return commands.posted(command).isPresent()
                        ? Optional.of(new ReserveOutcome.Reserved(reservation))
                        : Optional.of(new ReserveOutcome.NotReserved(shortages));
            }
            PostingBuilder posting = Posting.of(command, Reservations.HELD);
            hold(posting, parts(stock, command.channel(), wanted), reservation, until);
            return isPosted(posting) ? Optional.of(new ReserveOutcome.Reserved(reservation)) : Optional.empty();
        });
    }

    /**
     * Holds of each line as many as there are.
     *
     * @param command which ones
     * @return what is held and what is short
     */
    public ReserveSomeOutcome reserve(ReserveSome command) {
        ReservationId reservation = ReservationId.of(command.id());
        Instant until = Reservations.until(clock, reservation, command.timeToLive());
        Map<StockKey, Long> wanted = units(command.lines());
        return commands.carryOut(
                command,
                ReserveSomeOutcome.class,
                entry -> some(reservation, wanted, held(entry, reservation)),
                () -> decided(reservation, () -> {
                    Map<StockKey, Long> taken = new TreeMap<>();
                    Map<StockKey, Shelf> stock = read(wanted.keySet());
                    stock.forEach((key, shelf) -> taken.put(
                            key,
                            Math.min(wanted.getOrDefault(key, 0L), Math.max(0, shelf.available(command.channel())))));
                    taken.values().removeIf(units -> units == 0);
                    if (taken.isEmpty()) {
                        return Optional.of(new ReserveSomeOutcome.NothingReserved(missing(wanted, taken)));
                    }
                    PostingBuilder posting = Posting.of(command, Reservations.HELD);
                    hold(posting, parts(stock, command.channel(), taken), reservation, until);
                    return isPosted(posting) ? Optional.of(some(reservation, wanted, taken)) : Optional.empty();
                }));
    }

    private static ReserveSomeOutcome some(
            ReservationId reservation, Map<StockKey, Long> wanted, Map<StockKey, Long> taken) {
        return new ReserveSomeOutcome.Reserved(reservation, lines(taken), missing(wanted, taken));
    }

    private static List<StockShortage> missing(Map<StockKey, Long> wanted, Map<StockKey, Long> taken) {
        return wanted.entrySet().stream()
                .map(line -> new StockShortage(line.getKey(), line.getValue(), taken.getOrDefault(line.getKey(), 0L)))
                .filter(shortage -> shortage.requested() > shortage.available())
                .toList();
    }

    /**
     * Holds units at whichever of some locations there are any.
     *
     * @param command which ones, and where they may be
     * @return where they are held, or what is short
     */
    public ReserveAnywhereOutcome reserve(ReserveAnywhere command) {
        ReservationId reservation = ReservationId.of(command.id());
        Instant until = Reservations.until(clock, reservation, command.timeToLive());
        Map<Sku, Long> wanted = new TreeMap<>();
        command.lines().forEach(line -> wanted.merge(line.sku(), line.quantity().units(), Math::addExact));
        Set<LocationId> locations = new LinkedHashSet<>(command.locations());
        List<StockKey> keys = wanted.keySet().stream()
                .flatMap(sku -> locations.stream().map(location -> new StockKey(sku, location)))
                .toList();
        return commands.carryOut(
                command,
                ReserveAnywhereOutcome.class,
                entry -> new ReserveAnywhereOutcome.Reserved(reservation, lines(held(entry, reservation))),
                () -> decided(reservation, () -> {
                    Map<StockKey, Shelf> stock = read(keys);
                    Map<StockKey, Long> available = new LinkedHashMap<>();
                    keys.forEach(key -> available.put(key, available(stock, key, command.channel())));
                    List<ReserveAnywhereOutcome.Shortage> shortages = shortages(wanted, available);
                    if (!shortages.isEmpty()) {
                        return Optional.of(new ReserveAnywhereOutcome.NotReserved(shortages));
                    }
                    Map<StockKey, Long> taken = atOneLocation(wanted, locations, available)
                            .orElseGet(() -> inOrder(wanted, locations, available));
                    PostingBuilder posting = Posting.of(command, Reservations.HELD);
                    hold(posting, parts(stock, command.channel(), taken), reservation, until);
                    return isPosted(posting)
                            ? Optional.of(new ReserveAnywhereOutcome.Reserved(reservation, lines(taken)))
                            : Optional.empty();
                }));
    }

    private static long available(Map<StockKey, Shelf> stock, StockKey key, Optional<ChannelId> channel) {
        Shelf shelf = stock.get(key);
        return shelf == null ? 0 : Math.max(0, shelf.available(channel));
    }

    private static List<ReserveAnywhereOutcome.Shortage> shortages(
            Map<Sku, Long> wanted, Map<StockKey, Long> available) {
        Map<Sku, Long> sums = new TreeMap<>();
        available.forEach((key, units) -> sums.merge(key.sku(), units, Math::addExact));
        return wanted.entrySet().stream()
                .map(line -> new ReserveAnywhereOutcome.Shortage(
                        line.getKey(), line.getValue(), sums.getOrDefault(line.getKey(), 0L)))
                .filter(shortage -> shortage.requested() > shortage.available())
                .toList();
    }

    private static Optional<Map<StockKey, Long>> atOneLocation(
            Map<Sku, Long> wanted, Set<LocationId> locations, Map<StockKey, Long> available) {
        return locations.stream()
                .filter(location -> wanted.entrySet().stream()
                        .allMatch(line ->
                                available.getOrDefault(new StockKey(line.getKey(), location), 0L) >= line.getValue()))
                .findFirst()
                .map(location -> inOrder(wanted, Set.of(location), available));
    }

    private static Map<StockKey, Long> inOrder(
            Map<Sku, Long> wanted, Set<LocationId> locations, Map<StockKey, Long> available) {
        Map<StockKey, Long> taken = new TreeMap<>();
        wanted.forEach((sku, units) -> {
            long missing = units;
            for (LocationId location : locations) {
                StockKey key = new StockKey(sku, location);
                long here = Math.min(missing, available.getOrDefault(key, 0L));
                if (here > 0) {
                    taken.put(key, here);
                    missing -= here;
                }
            }
        });
        return taken;
    }

    /**
     * Gives a reservation other lines, without letting go of what it keeps.
     *
     * @param command which lines
     * @return whether it was done
     */
    public AmendOutcome amend(AmendReservation command) {
        AmendOutcome done = new AmendOutcome.Amended(command.reservation());
        return commands.carryOut(
                command,
                AmendOutcome.class,
                entry -> done,
                () -> decided(command.reservation(), () -> amended(command, done)));
    }

    private Optional<AmendOutcome> amended(AmendReservation command, AmendOutcome done) {
        ReservationId reservation = command.reservation();
        List<AccountState> held = ledger.held(StockBook.hold(reservation));
        if (held.isEmpty()) {
            return Optional.of(new AmendOutcome.NothingReserved(reservation));
        }
        Instant now = clock.instant();
        Instant expiresAt = held.get(0).window().expiresAt();
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return Optional.of(new AmendOutcome.Expired(reservation, expiresAt));
        }
        Map<StockKey, Long> wanted = units(command.lines());
        Map<StockKey, Long> has = heldUnits(held);
        Map<StockKey, Long> more = difference(wanted, has);
        Map<StockKey, Shelf> stock = read(more.keySet());
        List<StockShortage> shortages = shortages(stock, command.channel(), more).stream()
                .map(shortage -> beside(shortage, has.getOrDefault(shortage.key(), 0L)))
                .toList();
        if (!shortages.isEmpty()) {
            return Optional.of(new AmendOutcome.NotAmended(reservation, shortages));
        }
        Instant until = until(command, expiresAt);
        PostingBuilder posting = Posting.of(command, Reservations.AMENDED);
        hold(posting, parts(stock, command.channel(), more), reservation, until);
        List<Shelf.Part> less = Reservations.partsOf(held, Reservations.QUOTAS_FIRST, difference(has, wanted));
        less.forEach(part -> posting.release(part.account(), StockBook.hold(reservation), part.units()));
        boolean isExtended =
                command.timeToLive().isPresent() && extend(posting, held, less, StockBook.hold(reservation), until);
        boolean isChanged = isExtended || !more.isEmpty() || !less.isEmpty();
        return !isChanged || isPosted(posting) ? Optional.of(done) : Optional.empty();
    }

    private @Nullable Instant until(AmendReservation command, @Nullable Instant expiresAt) {
        return expiresAt == null
                ? null
                : command.timeToLive()
                        .map(time -> Reservations.until(clock, command.reservation(), time))
                        .orElse(expiresAt);
    }

    /** Extends the parts of which something is left. */
    private static boolean extend(
            PostingBuilder posting,
            List<AccountState> held,
            List<Shelf.Part> less,
            HoldId hold,
            @Nullable Instant until) {
        boolean any = false;
        for (AccountState state : held) {
            Shelf.Part all = new Shelf.Part(state.account().base(), state.balance(), Floor.ZERO);
            if (!less.contains(all)) {
                posting.extend(state.account().base(), hold, until);
                any = true;
            }
        }
        return any;
    }

    private static StockShortage beside(StockShortage shortage, long has) {
        return new StockShortage(shortage.key(), shortage.requested() + has, Math.max(0, shortage.available()) + has);
    }

    /** By how much the first has more than the second. */
    private static Map<StockKey, Long> difference(Map<StockKey, Long> a, Map<StockKey, Long> b) {
        Map<StockKey, Long> more = new TreeMap<>();
        a.forEach((key, units) -> more.put(key, units - b.getOrDefault(key, 0L)));
        more.values().removeIf(units -> units <= 0);
        return more;
    }

    /**
     * Tells how many units somebody can have who holds some already.
     *
     * @param holder the reservation
     * @param channel in which they are sold, or empty
     * @param keys what and where
     * @return the units that the reservation may be amended to, in the order of keys
     */
    public Map<StockKey, Long> availableTo(
            ReservationId holder, Optional<ChannelId> channel, Collection<StockKey> keys) {
        Instant now = clock.instant();
        Map<StockKey, Long> own = heldUnits(ledger.held(StockBook.hold(holder)).stream()
                .filter(state -> !state.window().expiredAt(now))
                .toList());
        Map<StockKey, Long> available = new LinkedHashMap<>();
        shelves.available(channel, keys, now)
                .forEach((key, units) -> available.put(key, Math.max(0, units) + own.getOrDefault(key, 0L)));
        return available;
    }

    private Map<StockKey, Shelf> read(Collection<StockKey> keys) {
        return shelves.read(shelves.book(), keys, clock.instant());
    }

    private boolean isPosted(PostingBuilder posting) {
        return !(ledger.post(posting.build()) instanceof Outcome.Refused);
    }

    private static <O> O decided(ReservationId reservation, Supplier<Optional<? extends O>> decision) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<? extends O> outcome = decision.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ConcurrencyConflict(
                "others took units %d times while reservation %s was decided".formatted(ATTEMPTS, reservation));
    }

    private static List<Shelf.Part> parts(
            Map<StockKey, Shelf> stock, Optional<ChannelId> channel, Map<StockKey, Long> wanted) {
        return stock.entrySet().stream()
                .flatMap(shelf -> shelf.getValue().take(channel, wanted.getOrDefault(shelf.getKey(), 0L)).stream())
                .toList();
    }

    private static void hold(
            PostingBuilder posting, List<Shelf.Part> parts, ReservationId reservation, @Nullable Instant until) {
        parts.forEach(
                part -> posting.hold(part.account(), StockBook.hold(reservation), part.units(), part.floor(), until));
    }

    private static List<StockShortage> shortages(
            Map<StockKey, Shelf> stock, Optional<ChannelId> channel, Map<StockKey, Long> wanted) {
        return stock.entrySet().stream()
                .map(shelf -> new StockShortage(
                        shelf.getKey(),
                        wanted.getOrDefault(shelf.getKey(), 0L),
                        shelf.getValue().available(channel)))
                .filter(shortage -> shortage.requested() > shortage.available())
                .toList();
    }

    /** What an entry held for a reservation. */
    private static Map<StockKey, Long> held(JournalEntry entry, ReservationId reservation) {
        Map<StockKey, Long> units = new TreeMap<>();
        entry.lines().stream()
                .filter(line ->
                        StockBook.hold(reservation).equals(line.account().hold()))
                .forEach(line -> units.merge(StockBook.key(line.account()), line.balance(), Long::sum));
        return units;
    }

    static Map<StockKey, Long> heldUnits(List<AccountState> held) {
        Map<StockKey, Long> units = new TreeMap<>();
        StockBook.ofShelves(held)
                .forEach(state -> units.merge(StockBook.key(state.account()), state.balance(), Math::addExact));
        return units;
    }

    private static List<StockLine> lines(Map<StockKey, Long> units) {
        return units.entrySet().stream()
                .map(line -> new StockLine(line.getKey(), Quantity.of(line.getValue())))
                .toList();
    }

    static Map<StockKey, Long> units(List<StockLine> lines) {
        Map<StockKey, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.key(), line.quantity().units(), Math::addExact));
        return units;
    }
}
