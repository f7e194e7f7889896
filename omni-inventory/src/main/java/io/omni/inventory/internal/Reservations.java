package io.omni.inventory.internal;

import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.command.Refusal;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.Shortage;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Posts units that are held for somebody. A reservation is a hold of the ledger; nothing is stored beside it. */
public final class Reservations {

    static final String HELD = "stock.held";
    static final String AMENDED = "stock.amended";
    private static final String EXTENDED = "stock.extended";
    private static final String CONFIRMED = "stock.confirmed";
    private static final String RELEASED = "stock.released";

    /** What is released goes back to the channels that it was set aside for, and to everybody after that. */
    static final Comparator<AccountState> QUOTAS_FIRST =
            Comparator.comparing(state -> !state.account().book().equals(StockBook.QUOTA));

    /** What ships was everybody's first, so that what is released later goes back to channels. */
    private static final Comparator<AccountState> QUOTAS_LAST = QUOTAS_FIRST.reversed();

    private final Ledger ledger;
    private final Shelves shelves;
    private final Allocations allocations;
    private final UnitOfWork unitOfWork;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param shelves tells what a channel may take
     * @param allocations chooses the units for a channel
     * @param unitOfWork in which what remains of a reservation is read and changed
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public Reservations(
            Ledger ledger,
            Shelves shelves,
            Allocations allocations,
            UnitOfWork unitOfWork,
            Commands commands,
            InstantSource clock) {
        this.ledger = ledger;
        this.shelves = shelves;
        this.allocations = allocations;
        this.unitOfWork = unitOfWork;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Holds units.
     *
     * @param command which ones
     * @return the reservation, or what is short
     */
    public ReserveOutcome reserve(ReserveStock command) {
        ReservationId reservation = ReservationId.of(command.id());
        Instant until = until(clock, reservation, command.timeToLive());
        boolean isChosen = command.channel().isPresent()
                || shelves.asksForLife(
                        command.lines().stream().map(line -> line.key().sku()).toList());
        return isChosen
                ? allocations.inChannel(command, reservation, until)
                : reserveFromEverybodys(command, reservation, until);
    }

    private ReserveOutcome reserveFromEverybodys(ReserveStock command, ReservationId reservation, Instant until) {
        HoldId hold = StockBook.hold(reservation);
        PostingBuilder posting = Posting.of(command, HELD);
        for (StockLine line : command.lines()) {
            posting.hold(StockBook.onHand(line.key()), hold, line.quantity().units(), Floor.ZERO, until);
        }
        return ledger.post(posting.build()) instanceof Outcome.Refused refused
                ? new ReserveOutcome.NotReserved(Shortages.ofStock(refused.shortages()))
                : new ReserveOutcome.Reserved(reservation);
    }

    /**
     * Gives a reservation another expiry. One that was confirmed has none and gets none.
     *
     * @param command which one, and how long
     * @return whether it was done
     */
    public ReservationOutcome extend(ExtendReservation command) {
        return extend(command, command.reservation(), command.timeToLive());
    }

    /**
     * Gives all that is held under an id another expiry.
     *
     * @param command by which command
     * @param reservation under which id
     * @param timeToLive how long from now
     * @return whether it was done
     */
    public ReservationOutcome extend(Command command, ReservationId reservation, Duration timeToLive) {
        Instant until = until(clock, reservation, timeToLive);
        return unlessPosted(
                command,
                reservation,
                () -> onAllThatRemains(
                        Posting.of(command, EXTENDED),
                        reservation,
                        (posting, held) -> posting.extend(held.account().base(), StockBook.hold(reservation), until)));
    }

    /**
     * Takes the expiry from a reservation.
     *
     * @param command which one
     * @return whether it was done
     */
    public ReservationOutcome confirm(ConfirmReservation command) {
        return confirm(command, command.reservation());
    }

    /**
     * Takes the expiry from all that is held under an id.
     *
     * @param command by which command
     * @param reservation under which id
     * @return whether it was done
     */
    public ReservationOutcome confirm(Command command, ReservationId reservation) {
        return unlessPosted(
                command,
                reservation,
                () -> onAllThatRemains(
                        Posting.of(command, CONFIRMED),
                        reservation,
                        (posting, held) -> posting.extend(held.account().base(), StockBook.hold(reservation), null)));
    }

    /**
     * Releases all that remains. Where nothing does, that is remembered too: a reservation made after it is not released by a repetition.
     *
     * @param command which one
     * @return that it was done
     */
    public ReservationOutcome release(ReleaseReservation command) {
        return release(command, command.reservation());
    }

    /**
     * Releases all that is held under an id.
     *
     * @param command by which command
     * @param reservation under which id
     * @return that it was done
     */
    public ReservationOutcome release(Command command, ReservationId reservation) {
        ReservationOutcome done = new ReservationOutcome.Done(reservation);
        return commands.carryOut(command, ReservationOutcome.class, entry -> done, () -> {
            onAllThatRemains(
                    Posting.of(command, RELEASED),
                    reservation,
                    (posting, held) ->
                            posting.release(held.account().base(), StockBook.hold(reservation), held.balance()));
            return done;
        });
    }

    /**
     * Releases some units.
     *
     * @param command which units
     * @return whether it was done
     */
    public ReservationOutcome release(ReleaseUnits command) {
        PostingBuilder posting = Posting.of(command, RELEASED);
        command.lines()
                .forEach(line -> posting.release(
                        StockBook.onHand(line.key()),
                        StockBook.hold(command.reservation()),
                        line.quantity().units()));
        if (shelves.book().channels().isEmpty()) {
            return outcome(command.reservation(), ledger.post(posting.build()));
        }
        return onParts(
                command,
                command.reservation(),
                command.lines(),
                QUOTAS_FIRST,
                RELEASED,
                List.of(),
                (parts, part) -> parts.release(part.account(), StockBook.hold(command.reservation()), part.units()));
    }

    /**
     * Takes reserved units out of the stock.
     *
     * @param command which units
     * @return whether it was done
     */
    public ReservationOutcome ship(ShipUnits command) {
        PostingBuilder posting = Posting.of(command, MovementType.SHIPPED.cause());
        command.lines()
                .forEach(line -> posting.settle(
                        StockBook.onHand(line.key()),
                        StockBook.hold(command.reservation()),
                        line.quantity().units(),
                        StockBook.CUSTOMER));
        LotBook.out(posting, LotPlace.SELLABLE, command.lots());
        ReservationOutcome fromEverybodys = outcome(command.reservation(), ledger.post(posting.build()));
        return fromEverybodys instanceof ReservationOutcome.TooLittleReserved && hasPartsInQuotas(command.reservation())
                ? onParts(
                        command,
                        command.reservation(),
                        command.lines(),
                        QUOTAS_LAST,
                        MovementType.SHIPPED.cause(),
                        command.lots(),
                        (parts, part) -> parts.settle(
                                part.account(),
                                StockBook.hold(command.reservation()),
                                part.units(),
                                StockBook.CUSTOMER))
                : fromEverybodys;
    }

    private boolean hasPartsInQuotas(ReservationId reservation) {
        return ledger.held(StockBook.hold(reservation)).stream()
                .anyMatch(held -> held.account().book().equals(StockBook.QUOTA));
    }

    /** Posts a line for each part of what is held of some units, and for as many units as there are. */
    private ReservationOutcome onParts(
            Command command,
            ReservationId reservation,
            List<StockLine> lines,
            Comparator<AccountState> order,
            String cause,
            List<LotLine> lots,
            BiConsumer<PostingBuilder, Shelf.Part> line) {
        Map<StockKey, Long> wanted = Allocations.units(lines);
        return unlessPosted(command, reservation, () -> {
            List<AccountState> held = ledger.held(StockBook.hold(reservation));
            List<StockShortage> shortages = shortages(held, wanted);
            if (!shortages.isEmpty()) {
                return lapsed(reservation, held.size())
                        .<ReservationOutcome>map(at -> new ReservationOutcome.Expired(reservation, at))
                        .orElseGet(() -> new ReservationOutcome.TooLittleReserved(reservation, shortages));
            }
            PostingBuilder posting = Posting.of(command, cause);
            partsOf(held, order, wanted).forEach(part -> line.accept(posting, part));
            LotBook.out(posting, LotPlace.SELLABLE, lots);
            return unlessChanged(reservation, outcome(reservation, ledger.post(posting.build())));
        });
    }

    private static List<StockShortage> shortages(List<AccountState> held, Map<StockKey, Long> wanted) {
        Map<StockKey, Long> has = Allocations.heldUnits(held);
        return wanted.entrySet().stream()
                .map(line -> new StockShortage(line.getKey(), line.getValue(), has.getOrDefault(line.getKey(), 0L)))
                .filter(shortage -> shortage.requested() > shortage.available())
                .toList();
    }

    /** Which parts of what is held some units are, as far as they go. */
    static List<Shelf.Part> partsOf(
            List<AccountState> held, Comparator<AccountState> order, Map<StockKey, Long> wanted) {
        Map<StockKey, Long> missing = new TreeMap<>(wanted);
        List<Shelf.Part> parts = new ArrayList<>();
        StockBook.ofShelves(held).stream().sorted(order).forEach(state -> {
            StockKey key = StockBook.key(state.account());
            long units = Math.min(missing.getOrDefault(key, 0L), state.balance());
            if (units > 0) {
                parts.add(new Shelf.Part(state.account().base(), units, Floor.ZERO));
                missing.merge(key, -units, Long::sum);
            }
        });
        return parts;
    }

    private static ReservationOutcome unlessChanged(ReservationId reservation, ReservationOutcome outcome) {
        if (outcome instanceof ReservationOutcome.TooLittleReserved) {
            throw new ConcurrencyConflict("reservation " + reservation + " was changed while it was read");
        }
        return outcome;
    }

    /**
     * Finds what is reserved still.
     *
     * @param id which reservation
     * @return the reservation, or empty
     */
    public Optional<Reservation> find(ReservationId id) {
        List<AccountState> held = StockBook.ofShelves(ledger.held(StockBook.hold(id)));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> expiresAt = Optional.ofNullable(held.get(0).window().expiresAt());
        ReservationState state = expiresAt
                .map(at -> clock.instant().isBefore(at) ? ReservationState.HELD : ReservationState.EXPIRED)
                .orElse(ReservationState.CONFIRMED);
        Map<StockKey, Quantity> units = new TreeMap<>();
        held.forEach(line -> units.merge(StockBook.key(line.account()), Quantity.of(line.balance()), Quantity::plus));
        List<StockLine> lines = units.entrySet().stream()
                .map(line -> new StockLine(line.getKey(), line.getValue()))
                .toList();
        return Optional.of(new Reservation(id, state, expiresAt, lines));
    }

    /** What is refused is looked up once more: the command may have been carried out, and more happened, since it was looked up first. */
    private ReservationOutcome unlessPosted(
            Command command, ReservationId reservation, Supplier<ReservationOutcome> decision) {
        ReservationOutcome done = new ReservationOutcome.Done(reservation);
        return unitOfWork.execute(() -> {
            if (commands.posted(command).isPresent()) {
                return done;
            }
            ReservationOutcome outcome = decision.get();
            return outcome instanceof Refusal && commands.posted(command).isPresent() ? done : outcome;
        });
    }

    /**
     * Posts one line for each account on which something remains. Somebody may settle or release units between reading and posting: then
     * the posting is refused for what is not there any more, and the unit of work is run again.
     */
    private ReservationOutcome onAllThatRemains(
            PostingBuilder posting, ReservationId reservation, BiConsumer<PostingBuilder, AccountState> line) {
        List<AccountState> held = ledger.held(StockBook.hold(reservation));
        Optional<Instant> lapsed = lapsed(reservation, held.size());
        if (lapsed.isPresent()) {
            return new ReservationOutcome.Expired(reservation, lapsed.get());
        }
        if (held.isEmpty()) {
            return new ReservationOutcome.TooLittleReserved(reservation, List.of());
        }
        held.forEach(state -> line.accept(posting, state));
        return unlessChanged(reservation, outcome(reservation, ledger.post(posting.build())));
    }

    /**
     * Tells since when a reservation has expired of which units were swept up, so that the answer is the same before and after, and so that
     * a worker whose clock is behind does not confirm what is left as if it were all.
     */
    private Optional<Instant> lapsed(ReservationId reservation, int remaining) {
        List<AccountId> holds = ledger.find(StockBook.posting(reservation)).stream()
                .flatMap(entry -> entry.lines().stream())
                .map(JournalLine::account)
                .filter(account -> StockBook.hold(reservation).equals(account.hold()))
                .toList();
        if (holds.size() == remaining) {
            return Optional.empty();
        }
        return ledger.positions(holds, clock.instant()).stream()
                .filter(hold -> hold.balance() == 0)
                .flatMap(hold -> Stream.ofNullable(hold.window().expiresAt()))
                .findFirst();
    }

    static Instant until(InstantSource clock, ReservationId reservation, Duration timeToLive) {
        try {
            return clock.instant().plus(timeToLive);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "reservation %s would be held for %s, past the end of time: give a shorter duration, or confirm it"
                            .formatted(reservation, timeToLive),
                    e);
        }
    }

    private static ReservationOutcome outcome(ReservationId reservation, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused refused)) {
            return new ReservationOutcome.Done(reservation);
        }
        for (Shortage shortage : refused.shortages()) {
            if (shortage instanceof Shortage.HoldExpired expired) {
                return new ReservationOutcome.Expired(reservation, expired.expiredAt());
            }
        }
        return new ReservationOutcome.TooLittleReserved(reservation, Shortages.ofStock(refused.shortages()));
    }
}
