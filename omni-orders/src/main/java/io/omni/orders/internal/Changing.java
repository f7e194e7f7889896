package io.omni.orders.internal;

import io.omni.core.basket.LineId;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.ChangeAddress;
import io.omni.orders.order.ChangeOutcome;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderChange;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderState;
import io.omni.orders.sourcing.Allocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes orders that are placed, as far as nobody works on them yet: in one unit of work with the stock. */
public final class Changing {

    private static final String RELEASE = "release";

    private final OrderPorts ports;
    private final OrderBook book;
    private final Desk desk;
    private final Costing costing;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param book where orders are kept
     * @param desk where payments are made
     */
    public Changing(OrderPorts ports, OrderBook book, Desk desk) {
        this.ports = ports;
        this.book = book;
        this.desk = desk;
        this.costing = new Costing(ports);
    }

    /**
     * Cancels units.
     *
     * @param command which units
     * @return what came of it
     */
    public ChangeOutcome cancel(CancelUnits command) {
        ChangeOutcome outcome = onPlaced(command, command.order(), saved -> cancel(saved, command));
        if (outcome instanceof ChangeOutcome.Altered) {
            desk.settle(command.order(), command.id().step(RELEASE));
        }
        return outcome;
    }

    private ChangeOutcome cancel(OrderBook.Saved saved, CancelUnits command) {
        Order order = saved.order();
        for (LineUnits units : command.units()) {
            long changeable = open(order, units.line());
            if (units.quantity().units() > changeable) {
                return new ChangeOutcome.PastReturn(
                        units.line(), units.quantity().units(), changeable);
            }
        }
        Map<CommandId, List<Allocation>> freed = new LinkedHashMap<>();
        Order next = order;
        for (LineUnits units : command.units()) {
            next = without(next, units, command.id(), freed);
        }
        freed.forEach((hold, allocations) -> {
            if (!ports.stock().release(command.id().step("stock-" + hold), hold, allocations)) {
                saved.requireUnchanged();
                throw new IllegalStateException(
                        "units of order %s are not reserved any more: somebody released them behind the order's back"
                                .formatted(order.id()));
            }
        });
        OrderChange.What what = new OrderChange.What.UnitsCanceled(command.units(), amount(order, command.units()));
        OrderChange change = new OrderChange(command.id(), now(), command.author(), command.reason(), what);
        return ended(saved, next.with(change), change, command);
    }

    private ChangeOutcome ended(OrderBook.Saved saved, Order next, OrderChange change, CancelUnits command) {
        OrderEvent changed = new OrderEvent.Changed(next.id(), change);
        Order rested = Tenders.releaseRest(next, command.id().step(RELEASE));
        boolean nothing =
                rested.fulfillments().stream().allMatch(part -> part.state() instanceof FulfillmentState.Canceled);
        if (nothing) {
            CancelReason reason = new CancelReason.Withdrawn(command.author());
            saved.save(
                    rested.with(new OrderState.Canceled(now(), reason)),
                    command.id(),
                    changed,
                    new OrderEvent.Canceled(next.id(), reason));
        } else {
            saved.save(rested, command.id(), changed);
        }
        return new ChangeOutcome.Altered(next.id(), change);
    }

    private long open(Order order, LineId line) {
        return openParts(order).stream()
                .flatMap(part -> part.lines().stream())
                .filter(units -> units.line().equals(line))
                .mapToLong(units -> units.quantity().units())
                .sum();
    }

    private List<FulfillmentOrder> openParts(Order order) {
        return order.fulfillments().stream()
                .filter(part -> part.state() instanceof FulfillmentState.Open
                        && !book.tasks().isPacked(order, part))
                .toList();
    }

    /** Takes units out of the parts, the last part first: the one that was chosen last is the dearest, most likely. */
    private Order without(Order order, LineUnits units, CommandId command, Map<CommandId, List<Allocation>> freed) {
        Order next = order;
        long left = units.quantity().units();
        List<FulfillmentOrder> parts = openParts(order);
        for (int i = parts.size() - 1; i >= 0 && left > 0; i--) {
            FulfillmentOrder part = parts.get(i);
            List<FulfillmentLine> kept = new ArrayList<>();
            for (FulfillmentLine line : part.lines()) {
                long taken = line.line().equals(units.line())
                        ? Math.min(left, line.quantity().units())
                        : 0;
                left -= taken;
                if (taken > 0) {
                    freed.computeIfAbsent(order.holdOf(part), hold -> new ArrayList<>())
                            .add(new Allocation(part.location(), line.sku(), Quantity.of(taken)));
                }
                if (taken < line.quantity().units()) {
                    Quantity rest = Quantity.of(line.quantity().units() - taken);
                    kept.add(new FulfillmentLine(line.line(), line.sku(), rest));
                }
            }
            FulfillmentOrder smaller = part.withLines(kept);
            next = next.with(kept.isEmpty() ? smaller.with(new FulfillmentState.Canceled(now(), command)) : smaller);
        }
        return next;
    }

    /** What the units would have cost: the last ones of each line that are not canceled yet. */
    static Money amount(Order order, List<LineUnits> units) {
        Map<LineId, Long> canceled = order.canceled();
        Money amount = Money.zero(order.terms().total().currency());
        for (LineUnits gone : units) {
            OrderLine line = order.terms().line(gone.line()).orElseThrow();
            long to = line.quantity().units() - canceled.getOrDefault(gone.line(), 0L);
            amount = amount.plus(line.totalOf(to - gone.quantity().units(), to));
        }
        return amount;
    }

    /**
     * Changes where an order goes.
     *
     * @param command where to
     * @return what came of it
     */
    public ChangeOutcome readdress(ChangeAddress command) {
        return onPlaced(command, command.order(), saved -> {
            Order order = saved.order();
            Optional<ChangeOutcome> refused = whyNot(order, command);
            if (refused.isPresent()) {
                return refused.get();
            }
            Delivery.ShipTo before = (Delivery.ShipTo) order.terms().delivery();
            Delivery after = new Delivery.ShipTo(command.address(), before.charge());
            OrderChange change = new OrderChange(
                    command.id(),
                    now(),
                    command.author(),
                    command.reason(),
                    new OrderChange.What.AddressChanged(before.address(), command.address()));
            saved.save(
                    order.with(order.terms().with(after)).with(change),
                    command.id(),
                    new OrderEvent.Changed(order.id(), change));
            return new ChangeOutcome.Altered(order.id(), change);
        });
    }

    private Optional<ChangeOutcome> whyNot(Order order, ChangeAddress command) {
        boolean untouched = order.fulfillments().stream()
                .allMatch(part -> part.state() instanceof FulfillmentState.Open
                        || part.state() instanceof FulfillmentState.Canceled);
        if (!untouched || !(order.terms().delivery() instanceof Delivery.ShipTo before)) {
            return Optional.of(new ChangeOutcome.NotToBeSent(order.id()));
        }
        if (command.address().point().isEmpty()) {
            return Optional.of(new ChangeOutcome.NotLocated());
        }
        Delivery after = new Delivery.ShipTo(command.address(), before.charge());
        return costing.sameTaxes(order.terms(), after, order.createdAt())
                ? Optional.empty()
                : Optional.of(new ChangeOutcome.OtherTaxes(order.id()));
    }

    private ChangeOutcome onPlaced(Command command, OrderId id, Function<OrderBook.Saved, ChangeOutcome> decision) {
        return ports.commands()
                .carryOut(
                        command,
                        ChangeOutcome.class,
                        () -> book.decide(
                                id,
                                () -> new ChangeOutcome.NoSuchOrder(id),
                                saved -> saved.order().state() instanceof OrderState.Placed
                                        ? decision.apply(saved)
                                        : new ChangeOutcome.NotPlaced(
                                                id, saved.order().state())));
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
