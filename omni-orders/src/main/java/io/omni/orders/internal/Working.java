package io.omni.orders.internal;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.FulfillmentPorts;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.CarrierAnswer;
import io.omni.orders.fulfillment.Carriers;
import io.omni.orders.fulfillment.ClaimTask;
import io.omni.orders.fulfillment.ConfirmPick;
import io.omni.orders.fulfillment.Consignment;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.MissingUnits;
import io.omni.orders.fulfillment.PackTask;
import io.omni.orders.fulfillment.Parcel;
import io.omni.orders.fulfillment.RejectTask;
import io.omni.orders.fulfillment.ShipTask;
import io.omni.orders.fulfillment.ShortReason;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskGoal;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskOutcome;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackParcel;
import io.omni.orders.fulfillment.TrackingStatus;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.sourcing.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the people at a location do with their tasks. */
public final class Working {

    private static final String CAPTURE = "capture";

    private final OrderPorts ports;
    private final Carriers carriers;
    private final Commands commands;
    private final OrderBook book;
    private final TaskBook tasks;
    private final Fulfilling fulfilling;
    private final Remedying remedying;
    private final Desk desk;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param fulfillment what the work at locations needs
     * @param book where orders are kept
     * @param fulfilling moves parts of orders on
     * @param remedying does what can be done about what goes wrong
     * @param desk where payments are made
     */
    public Working(
            OrderPorts ports,
            FulfillmentPorts fulfillment,
            OrderBook book,
            Fulfilling fulfilling,
            Remedying remedying,
            Desk desk) {
        this.ports = ports;
        this.carriers = fulfillment.carriers();
        this.commands = ports.commands();
        this.book = book;
        this.tasks = book.tasks();
        this.fulfilling = fulfilling;
        this.remedying = remedying;
        this.desk = desk;
    }

    private TaskOutcome onTask(Command command, TaskId id, Function<TaskBook.Saved, TaskOutcome> decision) {
        return commands.carryOut(
                command,
                TaskOutcome.class,
                () -> tasks.find(id).map(decision).orElseGet(() -> new TaskOutcome.NoSuchTask(id)));
    }

    private static TaskOutcome done(FulfillmentTask task) {
        return new TaskOutcome.Done(task.id(), task.state());
    }

    /**
     * Takes a task.
     *
     * @param command which one, and who
     * @return what came of it
     */
    public TaskOutcome claim(ClaimTask command) {
        return onTask(command, command.task(), saved -> {
            if (saved.task().state() instanceof TaskState.Claimed claimed) {
                return new TaskOutcome.ClaimedBy(claimed.worker());
            }
            return saved.task().state() instanceof TaskState.Queued
                    ? done(saved.save(command.id(), new TaskEvent.Claimed(command.task(), command.worker())))
                    : new TaskOutcome.NotPossible(saved.task().state());
        });
    }

    /**
     * Does not take it.
     *
     * @param command which one, and why
     * @return what came of it
     */
    public TaskOutcome reject(RejectTask command) {
        return onTask(command, command.task(), saved -> {
            FulfillmentTask task = saved.task();
            if (!task.state().isAtLocation()) {
                return new TaskOutcome.NotPossible(task.state());
            }
            return book.decide(task.order(), () -> new TaskOutcome.NotPossible(task.state()), order -> {
                FulfillmentOrder part = order.order().fulfillment(task.part()).orElseThrow();
                if (!(part.state() instanceof FulfillmentState.Open)) {
                    return new TaskOutcome.NotPossible(task.state());
                }
                FulfillmentTask canceled = saved.save(command.id(), new TaskEvent.Canceled(task.id()));
                remedying.pickups().cancel(task.id(), command.id());
                remedying.free(order.order(), part, command.id());
                elsewhere(order, part, part.lines(), List.of(), IncidentCause.REJECTED, command.id());
                return done(canceled);
            });
        });
    }

    /**
     * Takes units from the shelves.
     *
     * @param command of which task, and what was missing
     * @return what came of it
     */
    public TaskOutcome confirmPick(ConfirmPick command) {
        return onTask(command, command.task(), saved -> {
            FulfillmentTask task = saved.task();
            if (!(task.state() instanceof TaskState.Claimed claimed)) {
                return new TaskOutcome.NotPossible(task.state());
            }
            if (!claimed.worker().equals(command.worker())) {
                return new TaskOutcome.ClaimedBy(claimed.worker());
            }
            if (command.missing().isEmpty()) {
                return done(saved.save(command.id(), new TaskEvent.Picked(task.id())));
            }
            Optional<LineId> other = command.missing().stream()
                    .filter(each ->
                            units(task.lines(), each.line()) < each.quantity().units())
                    .map(MissingUnits::line)
                    .findFirst();
            return other.<TaskOutcome>map(TaskOutcome.OtherUnits::new).orElseGet(() -> pickedShort(saved, command));
        });
    }

    private static long units(List<FulfillmentLine> lines, LineId line) {
        return lines.stream()
                .filter(each -> each.line().equals(line))
                .mapToLong(each -> each.quantity().units())
                .sum();
    }

    private TaskOutcome pickedShort(TaskBook.Saved saved, ConfirmPick command) {
        FulfillmentTask task = saved.task();
        return book.decide(task.order(), () -> new TaskOutcome.NotPossible(task.state()), order -> {
            FulfillmentOrder part = order.order().fulfillment(task.part()).orElseThrow();
            Split split = Split.of(part.lines(), command.missing());
            tellStock(order.order(), part, split, command);
            TaskEvent.PickedShort event = new TaskEvent.PickedShort(task.id(), command.missing(), split.found());
            FulfillmentTask next = split.found().isEmpty()
                    ? saved.save(command.id(), event, new TaskEvent.Canceled(task.id()))
                    : saved.save(command.id(), event, new TaskEvent.Picked(task.id()));
            if (split.found().isEmpty()) {
                remedying.pickups().cancel(task.id(), command.id());
            } else {
                remedying.pickups().reduce(task.id(), split.found(), command.id());
            }
            elsewhere(
                    order,
                    part,
                    split.missing(),
                    split.found(),
                    cause(command.missing().get(0).reason()),
                    command.id());
            return done(next);
        });
    }

    private static IncidentCause cause(ShortReason reason) {
        return switch (reason) {
            case NOT_FOUND -> IncidentCause.NOT_FOUND;
            case DAMAGED -> IncidentCause.DAMAGED;
            case WRONG_ITEM -> IncidentCause.WRONG_ITEM;
        };
    }

    /** What was found of a part, and what was not. */
    private record Split(List<FulfillmentLine> found, List<FulfillmentLine> missing) {

        static Split of(List<FulfillmentLine> lines, List<MissingUnits> lacking) {
            Map<LineId, Long> left = new HashMap<>();
            lacking.forEach(each -> left.put(each.line(), each.quantity().units()));
            List<FulfillmentLine> found = new ArrayList<>();
            List<FulfillmentLine> missing = new ArrayList<>();
            for (FulfillmentLine line : lines) {
                long lacks = Math.min(
                        left.getOrDefault(line.line(), 0L), line.quantity().units());
                left.merge(line.line(), -lacks, Long::sum);
                add(missing, line, lacks);
                add(found, line, line.quantity().units() - lacks);
            }
            return new Split(List.copyOf(found), List.copyOf(missing));
        }

        private static void add(List<FulfillmentLine> to, FulfillmentLine line, long units) {
            if (units > 0) {
                to.add(new FulfillmentLine(line.line(), line.sku(), Quantity.of(units)));
            }
        }
    }

    /** The book has no more than was found, so that nobody else is promised what is not there. */
    private void tellStock(Order order, FulfillmentOrder part, Split split, ConfirmPick command) {
        for (Allocation missing : Moving.at(part.location(), split.missing())) {
            Quantity found = split.found().stream()
                    .filter(line -> line.sku().equals(missing.sku()))
                    .map(FulfillmentLine::quantity)
                    .reduce(Quantity.ZERO, Quantity::plus);
            ShortReason reason = command.missing().stream()
                    .filter(each -> split.missing().stream()
                            .anyMatch(line -> line.line().equals(each.line())
                                    && line.sku().equals(missing.sku())))
                    .map(MissingUnits::reason)
                    .findFirst()
                    .orElseThrow();
            ports.stock()
                    .pickedShort(
                            command.id().step("short-" + missing.sku()),
                            order.holdOf(part),
                            missing,
                            found,
                            tasks.setAside(part.location(), missing.sku()),
                            reason);
        }
    }

    /**
     * Looks for another location for units that this one does not supply. Who can have them elsewhere without being asked does, and is told; the others choose.
     */
    private void elsewhere(
            OrderBook.Saved saved,
            FulfillmentOrder part,
            List<FulfillmentLine> missing,
            List<FulfillmentLine> found,
            IncidentCause cause,
            CommandId by) {
        Order order = saved.order();
        int next = order.fulfillments().size() + 1;
        FulfillmentOrder lacking = new FulfillmentOrder(
                found.isEmpty() ? part.id() : new FulfillmentId(next),
                part.location(),
                missing,
                new FulfillmentState.Unsourced(ports.clock().instant(), by),
                Optional.empty());
        List<FulfillmentOrder> parts = new ArrayList<>();
        if (!found.isEmpty()) {
            parts.add(part.withLines(found));
        }
        Optional<List<Allocation>> units = remedying.moving().plan(order, missing, Set.of(part.location()));
        Optional<List<FulfillmentOrder>> moved = units.flatMap(allocations ->
                remedying.moving().move(order, lacking, allocations, found.isEmpty() ? next : next + 1, by));
        parts.addAll(moved.orElseGet(() -> List.of(lacking)));
        Order changed = order;
        for (FulfillmentOrder each : parts) {
            changed = changed.withPart(each);
        }
        saved.save(changed, by, new OrderEvent.PartsChanged(order.id(), parts));
        if (moved.isPresent()) {
            remedying.raiseSettled(
                    changed, lacking, cause, missing, remedying.moved(changed, units.orElseThrow()), by, 0);
        } else {
            remedying.raise(changed, lacking, cause, missing, by, 0);
        }
    }

    /**
     * Packs a task.
     *
     * @param command which one, and in what
     * @return what came of it
     */
    public TaskOutcome pack(PackTask command) {
        return onTask(command, command.task(), saved -> {
            FulfillmentTask task = saved.task();
            if (!(task.state() instanceof TaskState.Picked) || task.goal() != TaskGoal.SHIP) {
                return new TaskOutcome.NotPossible(task.state());
            }
            return difference(task.lines(), command.parcels())
                    .<TaskOutcome>map(TaskOutcome.OtherUnits::new)
                    .orElseGet(
                            () -> done(saved.save(command.id(), new TaskEvent.Packed(task.id(), command.parcels()))));
        });
    }

    private static Optional<LineId> difference(List<FulfillmentLine> lines, List<Parcel> parcels) {
        Map<FulfillmentKey, Long> left = new HashMap<>();
        lines.forEach(
                line -> left.merge(FulfillmentKey.of(line), line.quantity().units(), Long::sum));
        parcels.stream()
                .flatMap(parcel -> parcel.contents().stream())
                .forEach(line ->
                        left.merge(FulfillmentKey.of(line), -line.quantity().units(), Long::sum));
        return left.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().line())
                .findFirst();
    }

    private record FulfillmentKey(LineId line, Sku sku) {

        static FulfillmentKey of(FulfillmentLine line) {
            return new FulfillmentKey(line.line(), line.sku());
        }
    }

    /**
     * Hands a task to a carrier. The carrier is asked outside of any unit of work, under a key that makes a repetition the same booking.
     *
     * @param command which one, and by which service
     * @return what came of it
     */
    public TaskOutcome ship(ShipTask command) {
        Optional<TaskOutcome> known = commands.answer(command, TaskOutcome.class);
        TaskOutcome outcome = known.isPresent() ? known.get() : book(command);
        if (outcome instanceof TaskOutcome.Done) {
            tasks.find(command.task()).ifPresent(saved -> {
                desk.settle(saved.task().order(), command.id().step(CAPTURE));
                remedying.settleMoney(saved.task().order());
            });
        }
        return outcome;
    }

    private TaskOutcome book(ShipTask command) {
        Optional<FulfillmentTask> task = tasks.find(command.task()).map(TaskBook.Saved::task);
        Optional<Order> order = task.flatMap(found -> this.book.find(found.order()));
        if (task.isEmpty() || order.isEmpty()) {
            return new TaskOutcome.NoSuchTask(command.task());
        }
        if (!(task.get().state() instanceof TaskState.Packed packed)
                || !(order.get().terms().delivery() instanceof Delivery.ShipTo shipTo)) {
            TaskOutcome refused = new TaskOutcome.NotPossible(task.get().state());
            return commands.answer(command, TaskOutcome.class).orElse(refused);
        }
        Carriers.Shipment shipment =
                new Carriers.Shipment(command.task(), task.get().location(), shipTo.address(), packed.parcels());
        CarrierAnswer answer = carriers.book(command.id().step("book"), shipment, command.service());
        return answer instanceof CarrierAnswer.Booked booked
                ? shipped(command, booked)
                : new TaskOutcome.CarrierRefused(((CarrierAnswer.Refused) answer).reason());
    }

    private TaskOutcome shipped(ShipTask command, CarrierAnswer.Booked booked) {
        return onTask(command, command.task(), saved -> {
            FulfillmentTask task = saved.task();
            if (!(task.state() instanceof TaskState.Packed packed)) {
                return new TaskOutcome.NotPossible(task.state());
            }
            return book.decide(task.order(), () -> new TaskOutcome.NotPossible(task.state()), order -> {
                FulfillmentOrder part = order.order().fulfillment(task.part()).orElseThrow();
                if (!(part.state() instanceof FulfillmentState.Open open)) {
                    return new TaskOutcome.NotPossible(task.state());
                }
                FulfillmentTask next = saved.save(
                        command.id(), new TaskEvent.Shipped(task.id(), consignments(packed.parcels(), booked)));
                fulfilling.ship(order, part, open, command.id());
                return done(next);
            });
        });
    }

    private static List<Consignment> consignments(List<Parcel> parcels, CarrierAnswer.Booked booked) {
        if (booked.labels().size() != parcels.size()) {
            throw new IllegalStateException("the carrier gave %d labels for %d parcels: give one for each"
                    .formatted(booked.labels().size(), parcels.size()));
        }
        List<Consignment> consignments = new ArrayList<>();
        for (int at = 0; at < parcels.size(); at++) {
            consignments.add(
                    new Consignment(parcels.get(at), booked.labels().get(at).tracking(), Optional.empty()));
        }
        return consignments;
    }

    /**
     * Takes the word of a carrier in.
     *
     * @param command of which parcel, and what
     * @return what came of it
     */
    public TaskOutcome track(TrackParcel command) {
        return commands.carryOut(
                command,
                TaskOutcome.class,
                () -> tasks.find(command.tracking())
                        .map(saved -> tracked(saved, command))
                        .orElseGet(() -> new TaskOutcome.NoSuchParcel(command.tracking())));
    }

    private TaskOutcome tracked(TaskBook.Saved saved, TrackParcel command) {
        FulfillmentTask task = saved.task();
        if (task.state().tracked(command.tracking(), command.report()).equals(task.state())) {
            return done(task);
        }
        FulfillmentTask next =
                saved.save(command.id(), new TaskEvent.Tracked(task.id(), command.tracking(), command.report()));
        TrackingStatus status = command.report().status();
        if (status == TrackingStatus.FAILED || status == TrackingStatus.RETURNED) {
            tell(next, command, status);
        }
        return done(next);
    }

    private void tell(FulfillmentTask task, TrackParcel command, TrackingStatus status) {
        List<FulfillmentLine> lines = task.state().consignments().stream()
                .filter(each -> each.tracking().equals(command.tracking()))
                .flatMap(each -> each.parcel().contents().stream())
                .toList();
        book.find(task.order())
                .ifPresent(order -> remedying.raise(
                        order,
                        order.fulfillment(task.part()).orElseThrow(),
                        status == TrackingStatus.FAILED
                                ? IncidentCause.UNDELIVERABLE
                                : IncidentCause.RETURNED_TO_SENDER,
                        lines,
                        command.id(),
                        0));
    }

    /**
     * Finds a task.
     *
     * @param id its id
     * @return the task, or empty
     */
    public Optional<FulfillmentTask> find(TaskId id) {
        return tasks.find(id).map(TaskBook.Saved::task);
    }

    /**
     * Finds those of some tasks that are to be picked at a location.
     *
     * @param location which location
     * @param ids which tasks
     * @return the tasks, in the order of their ids as given
     */
    public List<FulfillmentTask> toPick(LocationId location, List<TaskId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .filter(task -> task.location().equals(location)
                        && task.state().isAtLocation()
                        && !task.state().isSetAside())
                .toList();
    }

    /**
     * Finds the tasks of an order.
     *
     * @param order which order
     * @return its tasks
     */
    public List<FulfillmentTask> of(OrderId order) {
        return tasks.of(order);
    }

    /**
     * Finds what a location has to do.
     *
     * @param location which location
     * @param after the last of the page before
     * @param limit at most this many
     * @return the tasks
     */
    public List<FulfillmentTask> queue(LocationId location, @Nullable TaskId after, int limit) {
        return tasks.queue(location, after, limit);
    }
}
