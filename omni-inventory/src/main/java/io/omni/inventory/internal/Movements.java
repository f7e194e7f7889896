package io.omni.inventory.internal;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.inventory.stock.WriteOffStock;
import java.util.List;

/** Posts units that come, go and move between locations. */
public final class Movements {

    private final Bookings bookings;

    /**
     * Creates it.
     *
     * @param bookings where units are booked
     */
    public Movements(Bookings bookings) {
        this.bookings = bookings;
    }

    /**
     * Takes units in from a supplier.
     *
     * @param command which ones
     * @return what moved
     */
    public Movement receive(ReceiveStock command) {
        return fact(
                MovementType.RECEIVED,
                in(command, MovementType.RECEIVED, command.lines(), command.lots(), StockBook.SUPPLIER));
    }

    /**
     * Takes units back from a customer.
     *
     * @param command which ones
     * @return what moved
     */
    public Movement takeBack(TakeBackStock command) {
        return fact(
                MovementType.RETURNED,
                in(command, MovementType.RETURNED, command.lines(), command.lots(), StockBook.CUSTOMER));
    }

    /**
     * Corrects the book.
     *
     * @param command what differs
     * @return what moved
     */
    public Movement adjust(AdjustStock command) {
        PostingBuilder posting = posting(command, MovementType.ADJUSTED);
        if (command.change() > 0) {
            posting.in(StockBook.onHand(command.key()), command.change(), StockBook.SHRINKAGE);
            LotBook.in(posting, LotPlace.SELLABLE, command.lots());
        } else {
            posting.out(
                    StockBook.onHand(command.key()),
                    Math.negateExact(command.change()),
                    StockBook.SHRINKAGE,
                    Floor.NONE);
            LotBook.out(posting, LotPlace.SELLABLE, command.lots());
        }
        return fact(MovementType.ADJUSTED, posting.build());
    }

    /**
     * Sends units to another location.
     *
     * @param command which ones
     * @return what moved, or what is short
     */
    public MovementOutcome dispatch(DispatchTransfer command) {
        PostingBuilder posting = posting(command, MovementType.DISPATCHED);
        for (StockLine line : command.lines()) {
            StockKey destination = new StockKey(line.key().sku(), command.to());
            posting.move(
                    StockBook.onHand(line.key()),
                    StockBook.inTransitTo(destination),
                    line.quantity().units(),
                    Floor.ZERO);
        }
        LotBook.out(posting, LotPlace.SELLABLE, command.lots());
        LotBook.in(posting, LotPlace.IN_TRANSIT, LotBook.at(command.to(), command.lots()));
        return refusable(MovementType.DISPATCHED, posting.build());
    }

    /**
     * Takes units in that were in transit.
     *
     * @param command which ones
     * @return what moved, or what was not on its way
     */
    public MovementOutcome arrive(ReceiveTransfer command) {
        PostingBuilder posting = posting(command, MovementType.ARRIVED);
        for (StockLine line : command.lines()) {
            posting.move(
                    StockBook.inTransitTo(line.key()),
                    StockBook.onHand(line.key()),
                    line.quantity().units(),
                    Floor.ZERO);
        }
        LotBook.move(posting, LotPlace.IN_TRANSIT, LotPlace.SELLABLE, command.lots());
        return refusable(MovementType.ARRIVED, posting.build());
    }

    /**
     * Puts units into another condition.
     *
     * @param command which ones, and why
     * @return what moved, or what is short
     */
    public MovementOutcome changeCondition(ChangeCondition command) {
        boolean fact =
                command.from() == StockCondition.SELLABLE && command.reason().isFact();
        PostingBuilder posting = posting(command, MovementType.CONDITION_CHANGED);
        for (StockLine line : command.lines()) {
            posting.move(
                    StockBook.in(command.from(), line.key()),
                    StockBook.in(command.reason().condition(), line.key()),
                    line.quantity().units(),
                    fact ? Floor.NONE : Floor.ZERO);
        }
        LotBook.move(
                posting,
                LotPlace.of(command.from()),
                LotPlace.of(command.reason().condition()),
                command.lots());
        return refusable(MovementType.CONDITION_CHANGED, posting.build());
    }

    /**
     * Takes units out that are not for sale.
     *
     * @param command which ones
     * @return what moved, or what is short
     */
    public MovementOutcome writeOff(WriteOffStock command) {
        PostingBuilder posting = posting(command, MovementType.WRITTEN_OFF);
        for (StockLine line : command.lines()) {
            posting.out(
                    StockBook.in(command.condition(), line.key()),
                    line.quantity().units(),
                    StockBook.DISPOSAL,
                    Floor.ZERO);
        }
        LotBook.out(posting, LotPlace.of(command.condition()), command.lots());
        return refusable(MovementType.WRITTEN_OFF, posting.build());
    }

    private static Posting in(
            Command command, MovementType type, List<StockLine> lines, List<LotLine> lots, Contra from) {
        PostingBuilder posting = posting(command, type);
        lines.forEach(
                line -> posting.in(StockBook.onHand(line.key()), line.quantity().units(), from));
        LotBook.in(posting, LotPlace.SELLABLE, lots);
        return posting.build();
    }

    private static PostingBuilder posting(Command command, MovementType type) {
        return Posting.of(command, type.cause());
    }

    private Movement fact(MovementType type, Posting posting) {
        Outcome outcome = bookings.post(posting);
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(
                    "the ledger refused the fact %s: %s; a fact has no floor, so the store under the ledger is broken"
                            .formatted(posting.cause(), refused.shortages()));
        }
        return movement(type, outcome);
    }

    private MovementOutcome refusable(MovementType type, Posting posting) {
        Outcome outcome = bookings.post(posting);
        return outcome instanceof Outcome.Refused refused
                ? new MovementOutcome.NotMoved(Shortages.ofStock(refused.shortages()))
                : new MovementOutcome.Moved(movement(type, outcome));
    }

    private static Movement movement(MovementType type, Outcome outcome) {
        return movement(
                type,
                outcome instanceof Outcome.Posted posted ? posted.entry() : ((Outcome.AlreadyPosted) outcome).entry());
    }

    /**
     * Tells what moved.
     *
     * @param type why
     * @param entry as it was posted
     * @return the movement
     */
    public static Movement movement(MovementType type, JournalEntry entry) {
        List<Movement.Change> changes = entry.lines().stream()
                .filter(line -> line.balance() != 0 && !line.account().isHold())
                .flatMap(line -> StockBook.condition(line.account().book()).stream()
                        .map(condition ->
                                new Movement.Change(StockBook.key(line.account()), line.balance(), condition)))
                .toList();
        return new Movement(new CommandId(entry.id().value()), type, entry.recordedAt(), changes);
    }
}
