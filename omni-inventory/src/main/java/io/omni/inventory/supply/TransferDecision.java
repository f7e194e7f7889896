package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.event.Event;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.internal.LotBook;
import io.omni.inventory.internal.StockBook;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Decides a command about a transfer, without any effect outside itself. */
final class TransferDecision {

    private final TransferOrder before;
    private final List<TransferProblem> problems = new ArrayList<>();
    private final List<Consumer<PostingBuilder>> moves = new ArrayList<>();
    private final List<Event> arrivals = new ArrayList<>();
    private TransferOrder after;
    private RevisionCause cause = RevisionCause.REVISED;

    TransferDecision(TransferOrder before) {
        this.before = before;
        this.after = before;
    }

    void ship(ShipTransfer command) {
        if (before.canceled()) {
            problems.add(new TransferProblem.Canceled(before.id()));
            return;
        }
        for (TransferLine line : command.lines()) {
            if (isPart(line.sku())) {
                after = after.with(line.sku(), progress -> progress.shipping(line.quantity()));
                moves.add(posting -> posting.move(
                        StockBook.onHand(source(line.sku())),
                        StockBook.inTransitTo(destination(line.sku())),
                        line.quantity().units(),
                        Floor.ZERO));
            }
        }
        moves.add(posting -> {
            LotBook.out(posting, LotPlace.SELLABLE, command.lots(), document());
            LotBook.in(posting, LotPlace.IN_TRANSIT, LotBook.at(before.to(), command.lots()), document());
        });
    }

    private String document() {
        return "transfer " + before.id();
    }

    void receive(ReceiveShipment command) {
        for (TransferArrival line : command.lines()) {
            if (isPart(line.sku())) {
                after = after.with(line.sku(), progress -> progress.receiving(line.sound(), line.damaged()));
                arrive(line.sku(), StockCondition.SELLABLE, line.sound());
                arrive(line.sku(), StockCondition.DAMAGED, line.damaged());
                arrivals.add(new SupplyReceived(receipt(line)));
            }
        }
        moves.add(posting -> {
            arrive(posting, LotPlace.SELLABLE, command.lots());
            arrive(posting, LotPlace.DAMAGED, command.damagedLots());
        });
    }

    private void arrive(PostingBuilder posting, LotPlace place, List<LotLine> lots) {
        LotBook.out(posting, LotPlace.IN_TRANSIT, lots, document());
        LotBook.in(posting, place, lots, document());
    }

    private void arrive(Sku sku, StockCondition condition, Quantity units) {
        if (units.isPositive()) {
            moves.add(posting -> posting.move(
                    StockBook.inTransitTo(destination(sku)),
                    StockBook.in(condition, destination(sku)),
                    units.units(),
                    Floor.NONE));
        }
    }

    private SupplyReceipt receipt(TransferArrival line) {
        int index = index(line.sku());
        Quantity outstanding = before.expected(index).outstanding();
        Quantity came = line.sound().plus(line.damaged());
        return new SupplyReceipt(
                before.expected(index).id(),
                destination(line.sku()),
                line.sound(),
                line.damaged(),
                came.minus(came.min(outstanding)),
                Quantity.ZERO,
                after.expected(index).outstanding());
    }

    void resolve(ResolveTransfer command) {
        Sku sku = command.sku();
        if (!isPart(sku)) {
            return;
        }
        long inTransit = before.lines().get(index(sku)).inTransit();
        long units = command.quantity().units();
        boolean missing = command.resolution().isOfMissing();
        if (units > (missing ? inTransit : -inTransit)) {
            problems.add(new TransferProblem.NoSuchDifference(before.id(), sku, command.quantity(), inTransit));
            return;
        }
        cause = RevisionCause.RESOLVED;
        after = after.with(sku, progress -> progress.resolving(missing ? units : -units));
        moves.add(posting -> resolve(posting, command.resolution(), sku, units, command.lots()));
    }

    private void resolve(
            PostingBuilder posting, TransferResolution resolution, Sku sku, long units, List<LotLine> lots) {
        AccountId transit = StockBook.inTransitTo(destination(sku));
        AccountId there = StockBook.onHand(source(sku));
        switch (resolution) {
            case LOST -> posting.out(transit, units, StockBook.SHRINKAGE, Floor.NONE);
            case DESTROYED -> posting.out(transit, units, StockBook.DISPOSAL, Floor.NONE);
            case NEVER_LEFT -> posting.move(transit, there, units, Floor.NONE);
            case SENT_UNBOOKED -> posting.move(there, transit, units, Floor.NONE);
            case FOUND -> posting.in(transit, units, StockBook.SHRINKAGE);
        }
        List<LotLine> sent = LotBook.at(before.from(), lots);
        switch (resolution) {
            case LOST, DESTROYED -> LotBook.out(posting, LotPlace.IN_TRANSIT, lots, document());
            case NEVER_LEFT -> {
                LotBook.out(posting, LotPlace.IN_TRANSIT, lots, document());
                LotBook.in(posting, LotPlace.SELLABLE, sent, document());
            }
            case SENT_UNBOOKED -> {
                LotBook.out(posting, LotPlace.SELLABLE, sent, document());
                LotBook.in(posting, LotPlace.IN_TRANSIT, lots, document());
            }
            case FOUND -> LotBook.in(posting, LotPlace.IN_TRANSIT, lots, document());
        }
    }

    void reschedule(RescheduleTransfer command) {
        after = before.expectedAt(command.expectedAt());
    }

    void cancel() {
        if (before.canceled()) {
            problems.add(new TransferProblem.Canceled(before.id()));
        }
        cause = RevisionCause.CANCELED;
        after = before.canceling();
    }

    private boolean isPart(Sku sku) {
        boolean part = before.line(sku).isPresent();
        if (!part) {
            problems.add(new TransferProblem.NotOnTransfer(before.id(), sku));
        }
        return part;
    }

    private int index(Sku sku) {
        return before.lines().stream().map(TransferProgress::sku).toList().indexOf(sku);
    }

    private StockKey source(Sku sku) {
        return new StockKey(sku, before.from());
    }

    private StockKey destination(Sku sku) {
        return new StockKey(sku, before.to());
    }

    List<TransferProblem> problems() {
        return problems;
    }

    TransferOrder after() {
        return after;
    }

    /** Everything to be posted: what moves, and by how much more or fewer units are to be sent. */
    List<Consumer<PostingBuilder>> postings() {
        List<Consumer<PostingBuilder>> all = new ArrayList<>(moves);
        for (int i = 0; i < before.lines().size(); i++) {
            StockKey key = before.key(before.lines().get(i));
            long fewer = before.toShip(before.lines().get(i))
                    - after.toShip(after.lines().get(i));
            if (fewer > 0) {
                all.add(posting -> posting.out(StockBook.expectedAt(key), fewer, StockBook.ORDER, Floor.NONE));
            }
        }
        return all;
    }

    /** What came, and what is expected otherwise than before without having come. */
    List<Event> events() {
        List<Event> events = new ArrayList<>(arrivals);
        for (int i = 0; i < before.lines().size() && arrivals.isEmpty(); i++) {
            ExpectedSupply one = before.expected(i);
            ExpectedSupply other = after.expected(i);
            boolean expected =
                    one.outstanding().isPositive() || other.outstanding().isPositive();
            if (expected && !one.equals(other)) {
                events.add(new SupplyRevised(
                        one.id(),
                        one.source(),
                        one.key(),
                        new Expectation(one.outstanding(), one.expectedAt()),
                        new Expectation(other.outstanding(), other.expectedAt()),
                        cause));
            }
        }
        return events;
    }
}
