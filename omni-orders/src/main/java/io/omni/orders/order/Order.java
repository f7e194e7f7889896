package io.omni.orders.order;

import io.omni.core.basket.LineId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.cart.CartId;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.returns.Return;
import io.omni.orders.sourcing.Considered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An order and what has become of it.
 *
 * @param id which order
 * @param cart the cart it was placed with
 * @param createdAt when it was first saved
 * @param terms what was agreed
 * @param hold under which its units are held, and then reserved
 * @param considered every location that could have supplied it, with the reason why it does or does not
 * @param pickupCode what the customer shows at the counter, for an order that is picked up where the work at locations is not done here; else it is the pick-up that knows a hash of its code
 * @param state what has become of it as a whole
 * @param fulfillments the parts that single locations supply
 * @param money what was asked of the payment provider, in order
 * @param returns what came back, in order
 * @param changes what was changed after it was placed, in order
 */
public record Order(
        OrderId id,
        CartId cart,
        Instant createdAt,
        OrderTerms terms,
        CommandId hold,
        List<Considered> considered,
        Optional<PickupCode> pickupCode,
        OrderState state,
        List<FulfillmentOrder> fulfillments,
        List<MoneyMovement> money,
        List<Return> returns,
        List<OrderChange> changes) {

    /** Copies the lists. */
    public Order {
        considered = List.copyOf(considered);
        fulfillments = List.copyOf(fulfillments);
        money = List.copyOf(money);
        returns = List.copyOf(returns);
        changes = List.copyOf(changes);
    }

    /**
     * Makes an order again from its events alone, as whoever receives all of them can.
     *
     * @param events all events of the order, in their order; those of other orders are passed over
     * @param id which order
     * @return the order as it was saved last; empty if it was never begun
     */
    public static Optional<Order> rebuilt(Iterable<? extends OrderEvent> events, OrderId id) {
        Optional<Order> order = Optional.empty();
        for (OrderEvent event : events) {
            if (!event.order().equals(id)) {
                continue;
            }
            if (event instanceof OrderEvent.Begun first) {
                order = Optional.of(first.begun());
            } else if (event instanceof OrderEvent.Recorded recorded) {
                order = order.map(before -> before.with(recorded.delta()));
            }
        }
        return order;
    }

    /**
     * Applies what has changed.
     *
     * @param delta the difference
     * @return the order with it
     */
    public Order with(OrderDelta delta) {
        Order next = new Order(
                id,
                cart,
                createdAt,
                delta.terms().orElse(terms),
                hold,
                considered,
                delta.pickupCode().or(() -> pickupCode),
                delta.state().orElse(state),
                fulfillments,
                money,
                returns,
                changes);
        for (FulfillmentOrder part : delta.parts()) {
            next = next.withPart(part);
        }
        for (MoneyMovement movement : delta.money()) {
            next = next.with(movement);
        }
        for (Return back : delta.returns()) {
            next = next.with(back);
        }
        for (OrderChange change : delta.changes()) {
            next = next.with(change);
        }
        return next;
    }

    /**
     * Finds the part that is supplied under a number.
     *
     * @param number which part
     * @return the part, or empty
     */
    public Optional<FulfillmentOrder> fulfillment(FulfillmentId number) {
        return fulfillments.stream().filter(part -> part.id().equals(number)).findFirst();
    }

    /**
     * Tells how many units have reached the customer or a carrier.
     *
     * @return by line, the units that shipped or were handed over, those that came back included
     */
    public Map<LineId, Long> shipped() {
        Map<LineId, Long> units = new HashMap<>();
        fulfillments.stream()
                .filter(part -> part.state().isDelivered())
                .flatMap(part -> part.lines().stream())
                .forEach(line -> units.merge(line.line(), line.quantity().units(), Long::sum));
        return units;
    }

    /**
     * Tells how many units came back.
     *
     * @return by line, the units
     */
    public Map<LineId, Long> returned() {
        Map<LineId, Long> units = new HashMap<>();
        returns.stream()
                .flatMap(back -> back.items().stream())
                .forEach(item -> units.merge(item.line(), item.quantity().units(), Long::sum));
        return units;
    }

    /**
     * Tells what the goods cost that the customer has and keeps, after discount and without delivery.
     *
     * @return what has shipped less what came back
     */
    public Money keptGoods() {
        Map<LineId, Long> shipped = shipped();
        Map<LineId, Long> returned = returned();
        Money kept = Money.zero(terms.total().currency());
        for (OrderLine line : terms.lines()) {
            kept = kept.plus(line.goodsOf(returned.getOrDefault(line.id(), 0L), shipped.getOrDefault(line.id(), 0L)));
        }
        return kept;
    }

    /**
     * Adds up what the provider did.
     *
     * @param kind of which kind
     * @return the sum of the movements that are done
     */
    public Money done(MoneyMovement.Kind kind) {
        return money.stream()
                .filter(movement -> movement.kind() == kind && movement.isDone())
                .map(MoneyMovement::amount)
                .reduce(Money.zero(terms.total().currency()), Money::plus);
    }

    /**
     * Finds the authorization of a tender.
     *
     * @param tender which of the order's tenders, the first is 1
     * @return the provider's reference, or empty if nothing was set aside
     */
    public Optional<String> authorization(int tender) {
        return money.stream()
                .filter(movement -> movement.kind() == MoneyMovement.Kind.AUTHORIZATION && movement.tender() == tender)
                .map(MoneyMovement::state)
                .filter(MoneyMovement.State.Done.class::isInstance)
                .map(done -> ((MoneyMovement.State.Done) done).reference())
                .findFirst();
    }

    /**
     * Finds what the provider is still to be asked, in order.
     *
     * @return the movements that are due
     */
    public List<MoneyMovement> due() {
        return money.stream().filter(MoneyMovement::isDue).toList();
    }

    /**
     * Tells since when nothing of the order is left to be done: it was canceled, or the customer has all of its parts, and the payment
     * provider has done all that it was asked. What can still happen is that goods come back.
     *
     * @return when something last happened to it; empty while something is under way or due, or a capture, refund or release stands declined,
     *     which somebody has to look into
     */
    public Optional<Instant> overSince() {
        boolean settled = money.stream().allMatch(movement -> movement.isDone() || isDeclinedAuthorization(movement));
        if (!settled) {
            return Optional.empty();
        }
        if (state instanceof OrderState.Canceled canceled) {
            return Optional.of(canceled.at());
        }
        return state instanceof OrderState.Placed placed ? overSince(placed) : Optional.empty();
    }

    private static boolean isDeclinedAuthorization(MoneyMovement movement) {
        return movement.kind() == MoneyMovement.Kind.AUTHORIZATION && !movement.isDue();
    }

    private Optional<Instant> overSince(OrderState.Placed placed) {
        Instant last = placed.at();
        for (FulfillmentOrder part : fulfillments) {
            Optional<Instant> delivered = part.state().overSince();
            if (delivered.isEmpty()) {
                return Optional.empty();
            }
            last = later(last, delivered.get());
        }
        for (Return back : returns) {
            last = later(last, back.at());
        }
        return Optional.of(last);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Moves the order as a whole on.
     *
     * @param next what has become of it
     * @return the order
     */
    public Order with(OrderState next) {
        return new Order(
                id, cart, createdAt, terms, hold, considered, pickupCode, next, fulfillments, money, returns, changes);
    }

    /**
     * Puts a part in place of the one with its number.
     *
     * @param part the part as it is now
     * @return the order
     */
    public Order with(FulfillmentOrder part) {
        List<FulfillmentOrder> next = replaced(fulfillments, old -> old.id().equals(part.id()) ? part : old);
        return new Order(
                id, cart, createdAt, terms, hold, considered, pickupCode, state, next, money, returns, changes);
    }

    /**
     * Puts a part in place of the one with its number, or adds it.
     *
     * @param part the part as it is now
     * @return the order
     */
    public Order withPart(FulfillmentOrder part) {
        if (fulfillment(part.id()).isPresent()) {
            return with(part);
        }
        List<FulfillmentOrder> next = new ArrayList<>(fulfillments);
        next.add(part);
        return new Order(
                id, cart, createdAt, terms, hold, considered, pickupCode, state, next, money, returns, changes);
    }

    /**
     * Tells under which hold the units of a part are reserved.
     *
     * @param part the part
     * @return its own hold, or that of the order
     */
    public CommandId holdOf(FulfillmentOrder part) {
        return part.hold().orElse(hold);
    }

    /**
     * Adds a movement, or puts it in place of the one with its key.
     *
     * @param movement the movement as it is now
     * @return the order
     */
    public Order with(MoneyMovement movement) {
        List<MoneyMovement> next =
                new ArrayList<>(replaced(money, old -> old.key().equals(movement.key()) ? movement : old));
        if (!next.contains(movement)) {
            next.add(movement);
        }
        return new Order(
                id, cart, createdAt, terms, hold, considered, pickupCode, state, fulfillments, next, returns, changes);
    }

    /**
     * Adds goods that came back.
     *
     * @param back the goods
     * @return the order
     */
    public Order with(Return back) {
        List<Return> next = new ArrayList<>(returns);
        next.add(back);
        return new Order(
                id, cart, createdAt, terms, hold, considered, pickupCode, state, fulfillments, money, next, changes);
    }

    /**
     * Adds a change.
     *
     * @param change what was changed
     * @return the order
     */
    public Order with(OrderChange change) {
        List<OrderChange> next = new ArrayList<>(changes);
        next.add(change);
        return new Order(
                id, cart, createdAt, terms, hold, considered, pickupCode, state, fulfillments, money, returns, next);
    }

    /**
     * Puts other terms in place.
     *
     * @param others what is agreed on from now on
     * @return the order
     */
    public Order with(OrderTerms others) {
        return new Order(
                id,
                cart,
                createdAt,
                others,
                hold,
                considered,
                pickupCode,
                state,
                fulfillments,
                money,
                returns,
                changes);
    }

    /**
     * Tells how many units were canceled after the order was placed.
     *
     * @return by line, the units
     */
    public Map<LineId, Long> canceled() {
        Map<LineId, Long> units = new HashMap<>();
        for (OrderChange change : changes) {
            if (change.what() instanceof OrderChange.What.UnitsCanceled gone) {
                gone.units()
                        .forEach(
                                line -> units.merge(line.line(), line.quantity().units(), Long::sum));
            }
        }
        return units;
    }

    /**
     * Tells what the customer pays for what was not canceled.
     *
     * @return the total of the terms, less what the canceled units would have cost
     */
    public Money total() {
        Map<LineId, Long> canceled = canceled();
        Money total = Money.zero(terms.total().currency());
        for (OrderLine line : terms.lines()) {
            long left = line.quantity().units() - canceled.getOrDefault(line.id(), 0L);
            total = total.plus(line.totalOf(0, left));
        }
        return total;
    }

    /**
     * Tells the story of the order, as a customer may read it.
     *
     * @return what happened, earliest first
     */
    public List<Moment> timeline() {
        List<Moment> moments = new ArrayList<>();
        placedAt().ifPresent(at -> moments.add(new Moment(at, placed())));
        fulfillments.forEach(part -> moment(part).ifPresent(moments::add));
        changes.forEach(change -> moments.add(new Moment(change.at(), new OrderEvent.Changed(id, change))));
        returns.forEach(back -> moments.add(new Moment(back.at(), new OrderEvent.Returned(id, back))));
        if (state instanceof OrderState.Canceled end) {
            moments.add(new Moment(end.at(), new OrderEvent.Canceled(id, end.reason())));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(moments);
    }

    private Optional<Instant> placedAt() {
        return state instanceof OrderState.Placed placed ? Optional.of(placed.at()) : Optional.empty();
    }

    private OrderEvent placed() {
        return new OrderEvent.Placed(
                id,
                terms.channel(),
                terms.customer(),
                terms.total(),
                fulfillments.stream().map(OrderEvent.PlacedPart::of).toList());
    }

    private Optional<Moment> moment(FulfillmentOrder part) {
        if (part.state() instanceof FulfillmentState.Shipped shipped) {
            return Optional.of(new Moment(shipped.at(), new OrderEvent.Shipped(id, part.id(), part.location())));
        }
        if (part.state() instanceof FulfillmentState.HandedOver handed) {
            return Optional.of(new Moment(handed.at(), new OrderEvent.HandedOver(id, part.id(), part.location())));
        }
        return part.state() instanceof FulfillmentState.ReadyForPickup ready
                ? Optional.of(new Moment(ready.at(), new OrderEvent.ReadyForPickup(id, part.id(), part.location())))
                : Optional.empty();
    }

    private static <T> List<T> replaced(List<T> all, UnaryOperator<T> replacement) {
        return all.stream().map(replacement).toList();
    }
}
