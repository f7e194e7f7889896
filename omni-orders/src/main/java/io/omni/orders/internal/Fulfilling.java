package io.omni.orders.internal;

import io.omni.core.basket.LineId;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Moves the parts of orders on. When units leave, they leave the stock, their price is due, and points follow, in one unit of work. */
public final class Fulfilling {

    private static final String CAPTURE = "capture";
    private static final String RELEASE = "release";

    private final OrderPorts ports;
    private final Commands commands;
    private final OrderBook book;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param book where orders are kept
     * @param desk where payments are made
     */
    public Fulfilling(OrderPorts ports, OrderBook book, Desk desk) {
        this.ports = ports;
        this.commands = ports.commands();
        this.book = book;
        this.desk = desk;
    }

    /**
     * Ships a part.
     *
     * @param command which part
     * @return what came of it
     */
    public FulfillmentOutcome ship(ShipFulfillment command) {
        FulfillmentOutcome outcome = onPart(command, command.order(), command.fulfillment(), (saved, part) -> {
            boolean toShip = saved.order().terms().delivery() instanceof Delivery.ShipTo;
            if (!toShip || !(part.state() instanceof FulfillmentState.Open open)) {
                return new FulfillmentOutcome.NotPossible(part.state());
            }
            return ship(saved, part, open, command.id());
        });
        return captured(command.order(), command.id(), outcome);
    }

    FulfillmentOutcome ship(
            OrderBook.Saved saved, FulfillmentOrder part, FulfillmentState.Open open, CommandId command) {
        OrderEvent event = new OrderEvent.Shipped(saved.order().id(), part.id(), part.location());
        return leave(saved, part.with(open.ship(now(), command)), command, event);
    }

    /**
     * Puts a part at the counter.
     *
     * @param command which part
     * @return what came of it
     */
    public FulfillmentOutcome makeReady(MakeReady command) {
        return onPart(command, command.order(), command.fulfillment(), (saved, part) -> {
            boolean toPickUp = saved.order().terms().delivery() instanceof Delivery.PickUpAt;
            boolean picked = book.tasks().isPicked(saved.order(), part);
            if (!toPickUp || !picked || !(part.state() instanceof FulfillmentState.Open open)) {
                return new FulfillmentOutcome.NotPossible(part.state());
            }
            FulfillmentOrder ready = part.with(open.ready(now(), command.id()));
            OrderEvent event = new OrderEvent.ReadyForPickup(command.order(), part.id(), part.location());
            return done(saved.save(saved.order().with(ready), command.id(), event), ready);
        });
    }

    /**
     * Hands a part over.
     *
     * @param command which part, and the code shown
     * @return what came of it
     */
    public FulfillmentOutcome handOver(HandOver command) {
        FulfillmentOutcome outcome = onPart(command, command.order(), command.fulfillment(), (saved, part) -> {
            if (!(part.state() instanceof FulfillmentState.ReadyForPickup ready)) {
                return new FulfillmentOutcome.NotPossible(part.state());
            }
            if (saved.order()
                    .pickupCode()
                    .filter(code -> code.matches(command.shown()))
                    .isEmpty()) {
                return new FulfillmentOutcome.WrongCode();
            }
            OrderEvent event = new OrderEvent.HandedOver(command.order(), part.id(), part.location());
            return leave(saved, part.with(ready.handOver(now(), command.id())), command.id(), event);
        });
        return captured(command.order(), command.id(), outcome);
    }

    private FulfillmentOutcome onPart(
            Command command,
            OrderId id,
            FulfillmentId number,
            BiFunction<OrderBook.Saved, FulfillmentOrder, FulfillmentOutcome> decision) {
        FulfillmentOutcome missing = new FulfillmentOutcome.NoSuchFulfillment(id, number);
        return commands.carryOut(
                command,
                FulfillmentOutcome.class,
                () -> book.decide(id, () -> missing, saved -> {
                    Optional<FulfillmentOrder> part = saved.order().fulfillment(number);
                    if (part.isEmpty()) {
                        return missing;
                    }
                    return saved.order().state() instanceof OrderState.Placed
                            ? decision.apply(saved, part.get())
                            : new FulfillmentOutcome.NotPlaced(saved.order().state());
                }));
    }

    FulfillmentOutcome handOver(
            OrderBook.Saved saved, Order before, FulfillmentOrder part, CommandId command, OrderEvent... others) {
        FulfillmentState.ReadyForPickup ready = (FulfillmentState.ReadyForPickup) part.state();
        List<OrderEvent> events = new ArrayList<>(List.of(others));
        events.add(new OrderEvent.HandedOver(before.id(), part.id(), part.location()));
        return leave(
                saved, before, part.with(ready.handOver(now(), command)), command, events.toArray(new OrderEvent[0]));
    }

    private FulfillmentOutcome leave(
            OrderBook.Saved saved, FulfillmentOrder part, CommandId command, OrderEvent event) {
        return leave(saved, saved.order(), part, command, event);
    }

    private FulfillmentOutcome leave(
            OrderBook.Saved saved, Order before, FulfillmentOrder part, CommandId command, OrderEvent... events) {
        if (!ports.stock().ship(command.step("stock"), before.holdOf(part), part.allocations())) {
            saved.requireUnchanged();
            throw new IllegalStateException(
                    "units of order %s, part %s, are not reserved any more: somebody released them behind the order's back"
                            .formatted(before.id(), part.id()));
        }
        Order left = before.with(part);
        Money price = price(before, part);
        Order next = price.isZero() ? left : Tenders.capture(left, command.step(CAPTURE), price);
        before.terms()
                .customer()
                .ifPresent(customer -> ports.points()
                        .ifPresent(points ->
                                points.adjust(command.step("points"), customer, next.id(), next.keptGoods())));
        Order rested = Tenders.releaseRest(next, command.step(RELEASE));
        return done(saved.save(rested, command, events), part);
    }

    /** What the units of a part cost that leaves now: the next units of each line. */
    private static Money price(Order order, FulfillmentOrder part) {
        Map<LineId, Long> shipped = order.shipped();
        Money price = Money.zero(order.terms().total().currency());
        for (FulfillmentLine line : part.lines()) {
            OrderLine of = order.terms().line(line.line()).orElseThrow();
            long from = shipped.getOrDefault(line.line(), 0L);
            price = price.plus(of.totalOf(from, from + line.quantity().units()));
        }
        return price;
    }

    private static FulfillmentOutcome done(Order order, FulfillmentOrder part) {
        return new FulfillmentOutcome.Done(order.id(), part.id(), part.state());
    }

    /** Takes what the units cost that left; a repetition does if the process died before it had the answer. */
    private FulfillmentOutcome captured(OrderId order, CommandId command, FulfillmentOutcome outcome) {
        if (outcome instanceof FulfillmentOutcome.Done) {
            desk.settle(order, command.step(CAPTURE));
            desk.settle(order, command.step(RELEASE));
        }
        return outcome;
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
