package io.omni.workbench.replay;

import io.omni.core.geo.Distance;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.money.Money;
import io.omni.inventory.stock.StockKey;
import io.omni.orders.Orders;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.HandOver;
import io.omni.orders.fulfillment.MakeReady;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.MoneyMovement;
import java.time.Duration;
import java.time.Instant;

/** Gets the parts of orders to their customers, each in its time: as was promised, and in the opening hours of its location. */
final class Delivering {

    private final Retailer retailer;
    private final Agenda agenda;
    private final Habits habits;
    private final Replenishing replenishing;
    private final Tally tally;

    Delivering(Retailer retailer, Agenda agenda, Habits habits, Replenishing replenishing, Tally tally) {
        this.retailer = retailer;
        this.agenda = agenda;
        this.habits = habits;
        this.replenishing = replenishing;
        this.tally = tally;
    }

    /** Notes when each part is to be shipped, made ready and fetched. */
    void plan(Sales.Sale sale, Order order) {
        for (FulfillmentOrder part : order.fulfillments()) {
            String name = order.id() + "/" + part.id();
            if (order.terms().delivery() instanceof Delivery.PickUpAt) {
                Instant ready = promised(part, habits.untilReady());
                agenda.note(ready, () -> step(sale, part.id()));
                agenda.note(fetched(part, ready, habits.untilFetched(name)), () -> step(sale, part.id()));
            } else {
                agenda.note(promised(part, habits.untilShipped(name)), () -> step(sale, part.id()));
            }
        }
    }

    /** What was promised is kept to the minute. */
    private Instant promised(FulfillmentOrder part, Duration otherwise) {
        return part.promise()
                .map(FulfillmentPromise::at)
                .orElseGet(() -> retailer.clock().instant().plus(otherwise));
    }

    /** Nobody comes before it is ready or while the store is closed. */
    private Instant fetched(FulfillmentOrder part, Instant ready, Duration after) {
        Instant comes = retailer.clock().instant().plus(after);
        Instant then = comes.isBefore(ready) ? ready : comes;
        return retailer.omni()
                .locations()
                .get(part.location())
                .schedule()
                .flatMap(schedule -> schedule.hours().nextOpen(then))
                .orElse(then);
    }

    /** Gets every part to the customer at once, whatever was planned. */
    void finish(Sales.Sale sale) {
        for (FulfillmentOrder part : order(sale.order()).fulfillments()) {
            while (!part(sale.order(), part.id()).state().isDelivered()) {
                step(sale, part.id());
            }
        }
    }

    /** Does what comes next for a part; nothing if the customer has it. */
    private void step(Sales.Sale sale, FulfillmentId number) {
        Order order = order(sale.order());
        FulfillmentOrder part = part(order.id(), number);
        if (part.state().isDelivered()) {
            return;
        }
        FulfillmentOutcome outcome = next(order, part);
        if (!(outcome instanceof FulfillmentOutcome.Done)) {
            throw new IllegalStateException(
                    "part %s of order %s could not move on: %s".formatted(number, order.id(), outcome));
        }
        Order after = order(order.id());
        if (after.fulfillment(number).orElseThrow().state().isDelivered()) {
            Money captured = after.done(MoneyMovement.Kind.CAPTURE).minus(order.done(MoneyMovement.Kind.CAPTURE));
            delivered(sale, order, part, captured);
        }
    }

    private FulfillmentOutcome next(Order order, FulfillmentOrder part) {
        Orders orders = retailer.omni().orders();
        if (order.terms().delivery() instanceof Delivery.ShipTo) {
            return orders.ship(new ShipFulfillment(command("ship", order, part), order.id(), part.id()));
        }
        return part.state() instanceof FulfillmentState.Open
                ? orders.makeReady(new MakeReady(command("ready", order, part), order.id(), part.id()))
                : orders.handOver(new HandOver(
                        command("hand-over", order, part),
                        order.id(),
                        part.id(),
                        order.pickupCode().orElseThrow()));
    }

    private void delivered(Sales.Sale sale, Order order, FulfillmentOrder part, Money captured) {
        part.lines()
                .forEach(line -> retailer.shadow().ship(new StockKey(line.sku(), part.location()), line.quantity()));
        replenishing.sold(part);
        Location from = retailer.omni().locations().get(part.location());
        Distance distance = from.point().to(sale.home());
        tally.delivered(distance.meters());
        tally.figures().handedOver(sale, order, part, distance, captured);
    }

    private CommandId command(String what, Order order, FulfillmentOrder part) {
        return retailer.command(what + "/" + order.id() + "/" + part.id());
    }

    private Order order(OrderId id) {
        return retailer.omni().orders().find(id).orElseThrow();
    }

    private FulfillmentOrder part(OrderId id, FulfillmentId number) {
        return order(id).fulfillment(number).orElseThrow();
    }
}
