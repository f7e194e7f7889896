package io.omni.orders.internal;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Versioned;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.FulfillmentPorts;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.incident.ChooseRemedy;
import io.omni.orders.incident.Chooser;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.incident.IncidentFacts;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.incident.IncidentState;
import io.omni.orders.incident.Remedy;
import io.omni.orders.incident.RemedyOutcome;
import io.omni.orders.incident.RemedyType;
import io.omni.orders.order.Author;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderChange;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.returns.ReturnGoods;
import io.omni.orders.returns.ReturnItem;
import io.omni.orders.sourcing.Allocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Raises incidents with what can be done about them, and does what is chosen, in one unit of work with all that follows from it. */
public final class Remedying {

    private final OrderPorts ports;
    private final FulfillmentPorts fulfillment;
    private final Commands commands;
    private final OrderBook book;
    private final TaskBook tasks;
    private final IncidentBook incidents;
    private final PickupBook pickups;
    private final Moving moving;
    private final Returning returning;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param fulfillment what the work at locations needs
     * @param book where orders are kept
     * @param returning takes goods back
     * @param desk where payments are made
     */
    public Remedying(OrderPorts ports, FulfillmentPorts fulfillment, OrderBook book, Returning returning, Desk desk) {
        this.ports = ports;
        this.fulfillment = fulfillment;
        this.commands = ports.commands();
        this.book = book;
        this.tasks = book.tasks();
        this.incidents = new IncidentBook(ports);
        this.pickups = new PickupBook(ports);
        this.moving = new Moving(ports);
        this.returning = returning;
        this.desk = desk;
    }

    /**
     * Finds an incident.
     *
     * @param id its id
     * @return the incident, or empty
     */
    public Optional<Incident> incident(IncidentId id) {
        return incidents.find(id).map(Versioned::aggregate);
    }

    /**
     * Finds the incidents of an order.
     *
     * @param order which order
     * @return its incidents
     */
    public List<Incident> incidents(OrderId order) {
        return incidents.of(order);
    }

    IncidentBook incidents() {
        return incidents;
    }

    PickupBook pickups() {
        return pickups;
    }

    Moving moving() {
        return moving;
    }

    /**
     * Does what somebody chose.
     *
     * @param command what
     * @return what came of it
     */
    public RemedyOutcome choose(ChooseRemedy command) {
        RemedyOutcome outcome = commands.carryOut(
                command,
                RemedyOutcome.class,
                () -> incidents
                        .find(command.incident())
                        .map(found -> decide(found.aggregate(), command))
                        .orElseGet(() -> new RemedyOutcome.NoSuchIncident(command.incident())));
        if (outcome instanceof RemedyOutcome.Done) {
            incidents.find(command.incident()).ifPresent(found -> settleMoney(found.aggregate()));
        }
        return outcome;
    }

    private RemedyOutcome decide(Incident incident, ChooseRemedy command) {
        if (incident.state() instanceof IncidentState.Settled settled) {
            return new RemedyOutcome.AlreadySettled(settled.remedy(), settled.by());
        }
        if (!incident.facts().options().contains(command.remedy())) {
            return new RemedyOutcome.NotOffered(incident.facts().options());
        }
        return carryOut(incident, command.remedy(), command.by(), command.id())
                ? new RemedyOutcome.Done(incident.id(), command.remedy())
                : new RemedyOutcome.NotPossible(command.remedy());
    }

    /** Asks the provider for what became due; after the unit of work. */
    void settleMoney(Incident incident) {
        settleMoney(incident.facts().order());
    }

    void settleMoney(OrderId order) {
        book.find(order).filter(found -> !found.due().isEmpty()).ifPresent(desk::settle);
    }

    // ---------------------------------------------------------------- raising

    /** Tells customer and staff of something wrong with a part, with all that can be done about it. */
    Incident raise(
            Order order,
            FulfillmentOrder part,
            IncidentCause cause,
            List<FulfillmentLine> lines,
            CommandId by,
            int number) {
        List<Remedy> options = options(order, part, cause, lines);
        Instant deadline = now().plus(policy().answerWithin());
        IncidentFacts facts = new IncidentFacts(
                order.id(),
                part.id(),
                part.location(),
                cause,
                lines,
                options,
                byDefault(order, cause, options),
                deadline);
        return incidents.raise(order, facts, by, number);
    }

    /** Tells customer and staff of something wrong that has been put right, or about which nothing can be done. */
    void raiseSettled(
            Order order,
            FulfillmentOrder part,
            IncidentCause cause,
            List<FulfillmentLine> lines,
            Remedy done,
            CommandId by,
            int number) {
        IncidentFacts facts =
                new IncidentFacts(order.id(), part.id(), part.location(), cause, lines, List.of(done), done, now());
        Incident incident = incidents.raise(order, facts, by, number);
        incidents.settle(incident.id(), done, Chooser.CLOCK, by);
    }

    /** What a carrier has is refunded when it is back, and not before: it may still be delivered. */
    private List<Remedy> options(Order order, FulfillmentOrder part, IncidentCause cause, List<FulfillmentLine> lines) {
        List<Remedy> options = new ArrayList<>();
        if (part.state() instanceof FulfillmentState.Unsourced) {
            options.addAll(substitutes(order, part, lines));
        }
        boolean movable =
                part.state() instanceof FulfillmentState.Unsourced || part.state() instanceof FulfillmentState.Open;
        if (movable && cause != IncidentCause.LOCKER_FULL) {
            options.addAll(moving.locations(order, lines, Set.of(part.location())));
        }
        if (cause == IncidentCause.LOCKER_FULL) {
            options.add(new Remedy.OtherLocation(part.location(), Optional.of(now())));
        }
        if (cause != IncidentCause.RETURNED_TO_SENDER) {
            options.add(new Remedy.LaterDate(later(order, part, cause)));
        }
        if (cause != IncidentCause.UNDELIVERABLE) {
            options.add(new Remedy.Refund());
        }
        return options;
    }

    /** What has a place is promised anew from now; what has none is looked for until then. */
    private Instant later(Order order, FulfillmentOrder part, IncidentCause cause) {
        if (cause == IncidentCause.NO_SHOW) {
            return now().plus(policy().pickups().keptFor());
        }
        return part.state() instanceof FulfillmentState.Open
                ? moving.promise(order, part.location())
                        .map(FulfillmentPromise::at)
                        .orElseGet(() -> now().plus(policy().answerWithin()))
                : now().plus(policy().waitFor());
    }

    private List<Remedy> substitutes(Order order, FulfillmentOrder part, List<FulfillmentLine> lines) {
        if (lines.size() != 1) {
            return List.of();
        }
        FulfillmentLine line = lines.get(0);
        List<Sku> others = fulfillment.substitutes().of(line.sku());
        LocationCapability way = order.terms().delivery() instanceof Delivery.PickUpAt
                ? LocationCapability.OFFERS_PICKUP
                : LocationCapability.SHIPS;
        Map<Sku, Map<LocationId, Quantity>> available = others.isEmpty()
                ? Map.of()
                : ports.stock().available(order.terms().channel(), way, others);
        return others.stream()
                .filter(sku -> available
                                .getOrDefault(sku, Map.of())
                                .getOrDefault(part.location(), Quantity.ZERO)
                                .compareTo(line.quantity())
                        >= 0)
                .<Remedy>map(sku -> new Remedy.Substitute(line.line(), sku))
                .toList();
    }

    /** What is fetched does not move to another store unasked. */
    private Remedy byDefault(Order order, IncidentCause cause, List<Remedy> options) {
        boolean fetched = order.terms().delivery() instanceof Delivery.PickUpAt;
        RemedyType wanted = switch (cause) {
            case LATE, UNDELIVERABLE -> RemedyType.LATER_DATE;
            case NOBODY_ACCEPTS -> fetched ? RemedyType.LATER_DATE : RemedyType.OTHER_LOCATION;
            case LOCKER_FULL -> RemedyType.OTHER_LOCATION;
            case NO_SHOW, RETURNED_TO_SENDER, CANCELED -> RemedyType.REFUND;
            case NOT_FOUND, DAMAGED, WRONG_ITEM, REJECTED -> policy().unserved();
        };
        RemedyType otherwise = cause == IncidentCause.NOBODY_ACCEPTS ? RemedyType.LATER_DATE : RemedyType.REFUND;
        return first(options, wanted).or(() -> first(options, otherwise)).orElseThrow();
    }

    private static Optional<Remedy> first(List<Remedy> options, RemedyType type) {
        return options.stream().filter(each -> RemedyType.of(each) == type).findFirst();
    }

    // ---------------------------------------------------------------- doing

    /** Does what was chosen and settles the incident; false if it cannot be done, and nothing is. */
    boolean carryOut(Incident incident, Remedy remedy, Chooser by, CommandId cause) {
        OrderId id = incident.facts().order();
        return book.decide(id, () -> false, saved -> {
            Optional<FulfillmentOrder> part =
                    saved.order().fulfillment(incident.facts().part());
            if (part.isEmpty() || !apply(saved, part.get(), incident, remedy, by, cause)) {
                return false;
            }
            incidents.settle(incident.id(), remedy, by, cause);
            return true;
        });
    }

    private boolean apply(
            OrderBook.Saved saved,
            FulfillmentOrder part,
            Incident incident,
            Remedy remedy,
            Chooser by,
            CommandId cause) {
        if (remedy instanceof Remedy.Refund) {
            return refund(saved, part, incident, by, cause);
        }
        if (remedy instanceof Remedy.OtherLocation other) {
            return incident.facts().cause() == IncidentCause.LOCKER_FULL
                    ? pickups.toCounter(TaskBook.idOf(saved.order(), part), cause)
                    : move(saved, part, Moving.at(other.location(), part.lines()), cause);
        }
        if (remedy instanceof Remedy.Substitute substitute) {
            return substitute(saved, part, substitute, cause);
        }
        return later(saved, part, incident, ((Remedy.LaterDate) remedy).until(), cause);
    }

    private boolean refund(
            OrderBook.Saved saved, FulfillmentOrder part, Incident incident, Chooser by, CommandId cause) {
        if (part.state() instanceof FulfillmentState.Shipped) {
            return takeBack(saved, incident, cause);
        }
        if (part.state().isOver()) {
            return false;
        }
        drop(saved, part, incident, by, cause);
        return true;
    }

    /** Cancels a part that has not left: its units are free again, and what was set aside for it is given up with the last part. */
    void drop(OrderBook.Saved saved, FulfillmentOrder part, Incident incident, Chooser by, CommandId cause) {
        Order order = saved.order();
        Author author = by == Chooser.CUSTOMER ? new Author.Buyer() : new Author.Rule();
        String reason = incident.facts().cause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        free(order, part, cause);
        tasks.cancel(order, part, cause);
        FulfillmentOrder canceled = part.withLines(List.of()).with(new FulfillmentState.Canceled(now(), cause));
        OrderChange change = Dropping.change(order, part.lines(), author, reason, cause, now());
        Order next = Dropping.ended(order.withPart(canceled).with(change), author, cause, now());
        List<OrderEvent> events = new ArrayList<>();
        events.add(new OrderEvent.PartsChanged(order.id(), List.of(canceled)));
        events.add(new OrderEvent.Changed(order.id(), change));
        if (next.state() instanceof OrderState.Canceled ended) {
            events.add(new OrderEvent.Canceled(order.id(), ended.reason()));
        }
        saved.save(next, cause, events.toArray(new OrderEvent[0]));
        pickups.cancel(TaskBook.idOf(order, part), cause);
    }

    void free(Order order, FulfillmentOrder part, CommandId cause) {
        if (part.state().isReserved()) {
            ports.stock().release(cause.step("free-" + part.id()), order.holdOf(part), part.allocations());
        }
    }

    /** What came back, or is to, comes back into the stock of where it was sent from. */
    private boolean takeBack(OrderBook.Saved saved, Incident incident, CommandId cause) {
        Order order = saved.order();
        Map<LineId, Long> shipped = order.shipped();
        Map<LineId, Long> returned = order.returned();
        List<ReturnItem> items = new ArrayList<>();
        for (FulfillmentLine line : incident.facts().lines()) {
            long left = shipped.getOrDefault(line.line(), 0L) - returned.getOrDefault(line.line(), 0L);
            long back = Math.min(left, line.quantity().units());
            if (back > 0) {
                items.add(new ReturnItem(line.line(), Quantity.of(back)));
            }
        }
        if (items.isEmpty()) {
            return false;
        }
        returning.accept(
                saved,
                new ReturnGoods(
                        cause.step("return"), order.id(), incident.facts().location(), items));
        return true;
    }

    /** Moves a part; false if the units are gone, or the part has left. */
    boolean move(OrderBook.Saved saved, FulfillmentOrder part, List<Allocation> units, CommandId cause) {
        boolean movable =
                part.state() instanceof FulfillmentState.Unsourced || part.state() instanceof FulfillmentState.Open;
        if (!movable) {
            return false;
        }
        Order order = saved.order();
        Optional<List<FulfillmentOrder>> moved =
                moving.move(order, part, units, order.fulfillments().size() + 1, cause);
        moved.ifPresent(parts -> {
            free(order, part, cause);
            tasks.cancel(order, part, cause);
            pickups.cancel(TaskBook.idOf(order, part), cause);
            Order next = order;
            for (FulfillmentOrder each : parts) {
                next = next.withPart(each);
            }
            saved.save(next, cause, new OrderEvent.PartsChanged(order.id(), parts));
        });
        return moved.isPresent();
    }

    private boolean substitute(
            OrderBook.Saved saved, FulfillmentOrder part, Remedy.Substitute chosen, CommandId cause) {
        List<FulfillmentLine> lines = part.lines().stream()
                .map(line -> line.line().equals(chosen.line())
                        ? new FulfillmentLine(line.line(), chosen.sku(), line.quantity())
                        : line)
                .toList();
        return move(saved, part.withLines(lines), Moving.at(part.location(), lines), cause);
    }

    /** What nobody supplies is another incident from then on, which is looked at at each tidying up and ends in a refund. */
    private boolean later(
            OrderBook.Saved saved, FulfillmentOrder part, Incident incident, Instant until, CommandId cause) {
        if (part.state() instanceof FulfillmentState.Unsourced) {
            List<Remedy> options =
                    new ArrayList<>(moving.locations(saved.order(), part.lines(), Set.of(part.location())));
            options.add(new Remedy.Refund());
            incidents.raise(
                    saved.order(),
                    new IncidentFacts(
                            saved.order().id(),
                            part.id(),
                            part.location(),
                            incident.facts().cause(),
                            part.lines(),
                            options,
                            new Remedy.Refund(),
                            until),
                    cause,
                    1);
            return true;
        }
        if (incident.facts().cause() == IncidentCause.NO_SHOW) {
            return pickups.keep(TaskBook.idOf(saved.order(), part), until, cause);
        }
        return !(part.state() instanceof FulfillmentState.Canceled);
    }

    // ---------------------------------------------------------------- by the clock

    /** Supplies a part that nobody did until now, if somebody can by now. */
    boolean retry(IncidentId id, CommandId cause) {
        Optional<Incident> open = incidents.find(id).map(Versioned::aggregate).filter(Incident::isOpen);
        return open.isPresent()
                && book.decide(open.get().facts().order(), () -> false, saved -> {
                    Optional<FulfillmentOrder> part = saved.order()
                            .fulfillment(open.get().facts().part())
                            .filter(each -> each.state() instanceof FulfillmentState.Unsourced);
                    Optional<List<Allocation>> units =
                            part.flatMap(each -> moving.plan(saved.order(), each.lines(), Set.of()));
                    if (part.isEmpty() || units.isEmpty() || !move(saved, part.get(), units.get(), cause)) {
                        return false;
                    }
                    incidents.settle(id, moved(saved.order(), units.get()), Chooser.CLOCK, cause);
                    return true;
                });
    }

    Remedy moved(Order order, List<Allocation> units) {
        LocationId location = units.get(0).location();
        return new Remedy.OtherLocation(
                location, moving.promise(order, location).map(FulfillmentPromise::at));
    }

    /** Does what is done if nobody chooses; what cannot be done any more is refunded, and what cannot be refunded is over already. */
    boolean expire(IncidentId id, CommandId cause) {
        Optional<Incident> open = incidents.find(id).map(Versioned::aggregate).filter(Incident::isOpen);
        if (open.isEmpty()) {
            return false;
        }
        Incident incident = open.get();
        return book.inUnit(() -> {
            Remedy byDefault = incident.facts().byDefault();
            if (!carryOut(incident, byDefault, Chooser.CLOCK, cause)
                    && !carryOut(incident, new Remedy.Refund(), Chooser.CLOCK, cause.step("refund"))) {
                incidents.settle(id, byDefault, Chooser.CLOCK, cause);
            }
            return true;
        });
    }

    private FulfillmentPolicy policy() {
        return fulfillment.policy();
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
