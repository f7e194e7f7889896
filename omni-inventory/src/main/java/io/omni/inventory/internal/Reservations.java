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
import io.omni.inventory.stock.StockLine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Posts units that are held for somebody. A reservation is a hold of the ledger; nothing is stored beside it. */
public final class Reservations {

    private static final String HELD = "stock.held";
    private static final String EXTENDED = "stock.extended";
    private static final String CONFIRMED = "stock.confirmed";
    private static final String RELEASED = "stock.released";

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which what remains of a reservation is read and changed
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public Reservations(Ledger ledger, UnitOfWork unitOfWork, Commands commands, InstantSource clock) {
        this.ledger = ledger;
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
        HoldId hold = StockBook.hold(reservation);
        Instant until = until(reservation, command.timeToLive());
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
        ReservationId reservation = command.reservation();
        Instant until = until(reservation, command.timeToLive());
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
        ReservationId reservation = command.reservation();
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
        ReservationId reservation = command.reservation();
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
        return outcome(command.reservation(), ledger.post(posting.build()));
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
        return outcome(command.reservation(), ledger.post(posting.build()));
    }

    /**
     * Finds what is reserved still.
     *
     * @param id which reservation
     * @return the reservation, or empty
     */
    public Optional<Reservation> find(ReservationId id) {
        List<AccountState> held = ledger.held(StockBook.hold(id));
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> expiresAt = Optional.ofNullable(held.get(0).window().expiresAt());
        ReservationState state = expiresAt
                .map(at -> clock.instant().isBefore(at) ? ReservationState.HELD : ReservationState.EXPIRED)
                .orElse(ReservationState.CONFIRMED);
        List<StockLine> lines = held.stream()
                .map(line -> new StockLine(StockBook.key(line.account()), Quantity.of(line.balance())))
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
        ReservationOutcome outcome = outcome(reservation, ledger.post(posting.build()));
        if (outcome instanceof ReservationOutcome.TooLittleReserved) {
            throw new ConcurrencyConflict("reservation " + reservation + " was changed while it was read");
        }
        return outcome;
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

    private Instant until(ReservationId reservation, Duration timeToLive) {
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
