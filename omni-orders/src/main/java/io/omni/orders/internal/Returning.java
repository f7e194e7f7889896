package io.omni.orders.internal;

import io.omni.core.basket.LineId;
import io.omni.core.channel.ChannelCapability;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderLine;
import io.omni.orders.returns.Return;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import io.omni.orders.returns.ReturnOutcome;
import io.omni.orders.sourcing.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes goods back: into the stock where they are, with the refund due and the points taken back, in one unit of work. */
public final class Returning {

    private static final String REFUND = "refund";

    private final OrderPorts ports;
    private final OrderBook book;
    private final Desk desk;
    private final Router router;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param book where orders are kept
     * @param desk where payments are made
     */
    public Returning(OrderPorts ports, OrderBook book, Desk desk) {
        this.ports = ports;
        this.book = book;
        this.desk = desk;
        this.router = new Router(ports);
    }

    /**
     * Takes goods back.
     *
     * @param command which units
     * @return what came of it
     */
    public ReturnOutcome takeBack(ReturnGoods command) {
        ReturnOutcome outcome = ports.commands()
                .carryOut(
                        command,
                        ReturnOutcome.class,
                        () -> book.decide(
                                command.order(),
                                () -> new ReturnOutcome.NoSuchOrder(command.order()),
                                saved -> decide(saved, command)));
        if (outcome instanceof ReturnOutcome.Returned) {
            desk.settle(command.order(), command.id().step(REFUND));
        }
        return outcome;
    }

    private ReturnOutcome decide(OrderBook.Saved saved, ReturnGoods command) {
        Optional<NotOffered> refusal = whyNot(saved.order(), command.location());
        if (refusal.isPresent()) {
            return new ReturnOutcome.Refused(refusal.get());
        }
        List<ReturnOutcome.TooMuch> tooMuch = tooMuch(saved.order(), command.items());
        return tooMuch.isEmpty() ? accept(saved, command) : new ReturnOutcome.NotReturnable(tooMuch);
    }

    private Optional<NotOffered> whyNot(Order order, LocationId location) {
        Optional<NotOffered> byChannel = ports.channels()
                .find(order.terms().channel())
                .flatMap(channel -> Offering.lacking(channel, ChannelCapability.TAKES_RETURNS));
        return byChannel.isPresent() || router.location(location).can(LocationCapability.TAKES_RETURNS)
                ? byChannel
                : Optional.of(new NotOffered.LocationLacks(location, LocationCapability.TAKES_RETURNS));
    }

    private static List<ReturnOutcome.TooMuch> tooMuch(Order order, List<ReturnItem> items) {
        Map<LineId, Long> shipped = order.shipped();
        Map<LineId, Long> returned = order.returned();
        List<ReturnOutcome.TooMuch> tooMuch = new ArrayList<>();
        for (ReturnItem item : items) {
            long returnable = shipped.getOrDefault(item.line(), 0L) - returned.getOrDefault(item.line(), 0L);
            if (item.quantity().units() > returnable) {
                tooMuch.add(
                        new ReturnOutcome.TooMuch(item.line(), item.quantity().units(), returnable));
            }
        }
        return tooMuch;
    }

    /** Takes back without asking whether the location does so: what comes back to where it came from. */
    ReturnOutcome accept(OrderBook.Saved saved, ReturnGoods command) {
        Order before = saved.order();
        CommandId id = command.id();
        Return back = new Return(
                id,
                router.location(command.location()).id(),
                ports.clock().instant(),
                command.items(),
                refund(before, command.items()));
        Order taken = before.with(back);
        Order next = back.refund().isZero() ? taken : Tenders.refund(taken, id.step(REFUND), back.refund());
        ports.stock().takeBack(id.step("stock"), units(before, command));
        before.terms()
                .customer()
                .ifPresent(customer -> ports.points()
                        .ifPresent(points -> points.adjust(id.step("points"), customer, next.id(), next.keptGoods())));
        saved.save(next, id, new OrderEvent.Returned(next.id(), back));
        return new ReturnOutcome.Returned(next.id(), back);
    }

    /** What the units cost that come back now: for each line, the next ones after those that came back before. */
    private static Money refund(Order order, List<ReturnItem> items) {
        Map<LineId, Long> returned = order.returned();
        Money refund = Money.zero(order.terms().total().currency());
        for (ReturnItem item : items) {
            OrderLine line = order.terms().line(item.line()).orElseThrow();
            long from = returned.getOrDefault(item.line(), 0L);
            refund = refund.plus(line.totalOf(from, from + item.quantity().units()));
        }
        return refund;
    }

    private static List<Allocation> units(Order order, ReturnGoods command) {
        return command.items().stream()
                .map(item -> new Allocation(
                        command.location(),
                        order.terms().line(item.line()).orElseThrow().sku(),
                        item.quantity()))
                .toList();
    }
}
