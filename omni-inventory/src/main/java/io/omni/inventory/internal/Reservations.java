package io.omni.inventory.internal;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Shortage;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockLine;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Posts units that are held for somebody. A reservation is a hold of the ledger; nothing is stored beside it. */
public final class Reservations {

    private static final String HELD = "stock.held";
    private static final String EXTENDED = "stock.extended";
    private static final String CONFIRMED = "stock.confirmed";
    private static final String RELEASED = "stock.released";

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which what remains of a reservation is read and changed
     * @param clock tells the instant of each command
     */
    public Reservations(Ledger ledger, UnitOfWork unitOfWork, InstantSource clock) {
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
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
        PostingBuilder posting = Posting.of(PostingId.of(command.id()), HELD).asked(asked(command));
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
     * @param command of this command
     * @param reservation which one
     * @param timeToLive how long from now
     * @return whether it was done
     */
    public ReservationOutcome extend(CommandId command, ReservationId reservation, Duration timeToLive) {
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException(
                    "reservation %s would be held for %s: give a positive duration, or release it"
                            .formatted(reservation, timeToLive));
        }
        Instant until = until(reservation, timeToLive);
        return onAllThatRemains(
                command,
                EXTENDED,
                reservation,
                "for " + timeToLive,
                (posting, held) -> posting.extend(held.account().base(), StockBook.hold(reservation), until));
    }

    /**
     * Takes the expiry from a reservation.
     *
     * @param command of this command
     * @param reservation which one
     * @return whether it was done
     */
    public ReservationOutcome confirm(CommandId command, ReservationId reservation) {
        return onAllThatRemains(
                command,
                CONFIRMED,
                reservation,
                "",
                (posting, held) -> posting.extend(held.account().base(), StockBook.hold(reservation), null));
    }

    /**
     * Releases all that remains.
     *
     * @param command of this command
     * @param reservation which one
     * @return whether it was done
     */
    public ReservationOutcome release(CommandId command, ReservationId reservation) {
        ReservationOutcome outcome = onAllThatRemains(
                command,
                RELEASED,
                reservation,
                "all",
                (posting, held) -> posting.release(held.account().base(), StockBook.hold(reservation), held.balance()));
        return outcome instanceof ReservationOutcome.Done ? outcome : new ReservationOutcome.Done(reservation);
    }

    /**
     * Releases some units.
     *
     * @param command of this command
     * @param reservation which one
     * @param lines which units
     * @return whether it was done
     */
    public ReservationOutcome release(CommandId command, ReservationId reservation, List<StockLine> lines) {
        PostingBuilder posting = Posting.of(PostingId.of(command), RELEASED);
        lines.forEach(line -> posting.release(
                StockBook.onHand(line.key()),
                StockBook.hold(reservation),
                line.quantity().units()));
        return outcome(reservation, ledger.post(posting.build()));
    }

    /**
     * Takes reserved units out of the stock.
     *
     * @param command of this command
     * @param reservation which one
     * @param lines which units
     * @return whether it was done
     */
    public ReservationOutcome ship(CommandId command, ReservationId reservation, List<StockLine> lines) {
        PostingBuilder posting = Posting.of(PostingId.of(command), MovementType.SHIPPED.cause());
        lines.forEach(line -> posting.settle(
                StockBook.onHand(line.key()),
                StockBook.hold(reservation),
                line.quantity().units(),
                StockBook.CUSTOMER));
        return outcome(reservation, ledger.post(posting.build()));
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

    /**
     * Posts one line for each account on which something remains. Somebody may settle or release units between reading and posting: then
     * the posting is refused for what is not there any more, and the unit of work is run again.
     */
    private ReservationOutcome onAllThatRemains(
            CommandId command,
            String cause,
            ReservationId reservation,
            String how,
            BiConsumer<PostingBuilder, AccountState> line) {
        String asked = reservation + "|" + how;
        return unitOfWork.execute(() -> {
            Optional<JournalEntry> first = ledger.find(PostingId.of(command));
            if (first.isPresent()) {
                first.get().requireSameCommand(Fingerprint.of(cause, asked));
                return new ReservationOutcome.Done(reservation);
            }
            List<AccountState> held = ledger.held(StockBook.hold(reservation));
            Optional<Instant> lapsed = lapsed(reservation, held.size());
            if (lapsed.isPresent()) {
                return new ReservationOutcome.Expired(reservation, lapsed.get());
            }
            if (held.isEmpty()) {
                return new ReservationOutcome.TooLittleReserved(reservation, List.of());
            }
            PostingBuilder posting = Posting.of(PostingId.of(command), cause).asked(asked);
            held.forEach(state -> line.accept(posting, state));
            ReservationOutcome outcome = outcome(reservation, ledger.post(posting.build()));
            if (outcome instanceof ReservationOutcome.TooLittleReserved) {
                throw new ConcurrencyConflict("reservation " + reservation + " was changed while it was read");
            }
            return outcome;
        });
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

    private static String asked(ReserveStock command) {
        return command.lines().stream()
                .map(line -> line.quantity() + "\n" + StockBook.asked(line.key()))
                .sorted()
                .collect(Collectors.joining("\n", command.timeToLive() + "\n", ""));
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
