package io.omni.orders.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskGoal;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.fulfillment.TrackingNumber;
import io.omni.orders.incident.Chooser;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.incident.IncidentFacts;
import io.omni.orders.incident.Remedy;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where tasks are kept. They follow the parts of orders: whoever changes a part, its task is opened, changed or ended in the same unit of work. */
final class TaskBook {

    private static final int PAGE = 100;

    private final boolean on;
    private final VersionedStore<TaskId, FulfillmentTask> store;
    private final Outbox outbox;
    private final InstantSource clock;
    private final PickupBook pickups;
    private final IncidentBook incidents;
    private final Duration keptFor;

    TaskBook(OrderPorts ports) {
        this.on = ports.fulfillment().isPresent();
        this.store = ports.storage().aggregates(Types.TASK);
        this.outbox = ports.storage().outbox();
        this.clock = ports.clock();
        this.pickups = new PickupBook(ports);
        this.incidents = new IncidentBook(ports);
        this.keptFor = ports.fulfillment()
                .map(work -> work.policy().pickups().keptFor())
                .orElse(Duration.ZERO);
    }

    /** A task that was read in this unit of work, and can be saved in it, once. */
    final class Saved {

        private final Versioned<FulfillmentTask> found;

        private Saved(Versioned<FulfillmentTask> found) {
            this.found = found;
        }

        FulfillmentTask task() {
            return found.aggregate();
        }

        FulfillmentTask save(CommandId cause, TaskEvent... events) {
            Instant now = clock.instant();
            FulfillmentTask next = task();
            for (TaskEvent event : events) {
                next = event.change(next, now);
            }
            store.save(next, found.version());
            outbox.append(RecordedEvent.of(cause.step("task-" + next.id()), now, List.of(events)));
            return next;
        }
    }

    boolean isOn() {
        return on;
    }

    static TaskId idOf(Order order, FulfillmentOrder part) {
        return TaskId.of(due(order, part), order.holdOf(part), part.id());
    }

    private static Instant due(Order order, FulfillmentOrder part) {
        return part.promise()
                .map(FulfillmentPromise::at)
                .orElse(order.holdOf(part).issuedAt());
    }

    Optional<Saved> find(TaskId id) {
        return store.find(id).map(Saved::new);
    }

    Optional<Saved> find(TrackingNumber tracking) {
        return store.findBy(Types.BY_TRACKING, tracking.value(), null, 1).stream()
                .map(Saved::new)
                .findFirst();
    }

    List<FulfillmentTask> queue(LocationId location, @Nullable TaskId after, int limit) {
        return page(Types.BY_QUEUE, location.value(), after, limit);
    }

    List<FulfillmentTask> of(OrderId order) {
        return page(Types.BY_ORDER, order.toString(), null, PAGE);
    }

    List<FulfillmentTask> watched(@Nullable TaskId after) {
        return page(Types.BY_WATCH, Types.WATCHED, after, PAGE);
    }

    private List<FulfillmentTask> page(String index, String key, @Nullable TaskId after, int limit) {
        return store.findBy(index, key, after, limit).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    /** How many units of something lie picked at a location. */
    Quantity setAside(LocationId location, Sku sku) {
        return units(
                location, task -> task.state().isSetAside(), line -> line.sku().equals(sku));
    }

    /** How many units a location has still to pick. */
    Quantity toPick(LocationId location) {
        return units(location, task -> !task.state().isSetAside(), line -> true);
    }

    private Quantity units(
            LocationId location, Predicate<FulfillmentTask> ofTasks, Predicate<FulfillmentLine> ofLines) {
        Quantity units = Quantity.ZERO;
        List<FulfillmentTask> page = queue(location, null, PAGE);
        while (!page.isEmpty()) {
            for (FulfillmentTask task : page) {
                if (ofTasks.test(task)) {
                    units = task.lines().stream()
                            .filter(ofLines)
                            .map(FulfillmentLine::quantity)
                            .reduce(units, Quantity::plus);
                }
            }
            page = queue(location, page.get(page.size() - 1).id(), PAGE);
        }
        return units;
    }

    /** Tells whether the units of a part are off the shelf; true where nobody works on tasks. */
    boolean isPicked(Order order, FulfillmentOrder part) {
        return !on
                || find(idOf(order, part))
                        .filter(saved -> saved.task().state().isSetAside())
                        .isPresent();
    }

    /** Tells whether a part is packed, so that its units cannot be others any more. */
    boolean isPacked(Order order, FulfillmentOrder part) {
        return on
                && find(idOf(order, part))
                        .filter(saved -> saved.task().state() instanceof TaskState.Packed)
                        .isPresent();
    }

    void follow(Order order, CommandId cause) {
        if (on && !(order.state() instanceof OrderState.Pending)) {
            order.fulfillments().forEach(part -> follow(order, part, cause));
        }
    }

    private void follow(Order order, FulfillmentOrder part, CommandId cause) {
        Optional<Saved> found = find(idOf(order, part));
        if (found.isEmpty()) {
            boolean wanted = order.state() instanceof OrderState.Placed;
            if (wanted && part.state() instanceof FulfillmentState.Open) {
                open(order, part, cause);
            }
            return;
        }
        Saved saved = found.get();
        FulfillmentTask task = saved.task();
        if (!task.state().isAtLocation()) {
            return;
        }
        if (!part.state().isReserved()) {
            pickups.end(part.state(), task.id(), cause);
            saved.save(cause.step("follow"), end(part, task));
            if (part.state() instanceof FulfillmentState.Canceled) {
                tell(order, task, cause);
            }
        } else if (part.state() instanceof FulfillmentState.ReadyForPickup) {
            pickups.ready(task.id(), clock.instant().plus(keptFor), cause);
        } else if (!task.lines().equals(part.lines())) {
            pickups.reduce(task.id(), part.lines(), cause);
            saved.save(cause.step("follow"), new TaskEvent.LinesChanged(task.id(), part.lines()));
        }
    }

    /** Somebody canceled what the location was at work on: there is nothing to choose, but both are told. */
    private void tell(Order order, FulfillmentTask task, CommandId cause) {
        Remedy refund = new Remedy.Refund();
        CommandId step = cause.step("follow");
        Incident incident = incidents.raise(
                order,
                new IncidentFacts(
                        order.id(),
                        task.part(),
                        task.location(),
                        IncidentCause.CANCELED,
                        task.lines(),
                        List.of(refund),
                        refund,
                        clock.instant()),
                step,
                task.part().number());
        incidents.settle(incident.id(), refund, Chooser.CLOCK, step);
    }

    private static TaskEvent end(FulfillmentOrder part, FulfillmentTask task) {
        if (part.state() instanceof FulfillmentState.Shipped) {
            return new TaskEvent.Shipped(task.id(), List.of());
        }
        return part.state() instanceof FulfillmentState.HandedOver
                ? new TaskEvent.HandedOver(task.id())
                : new TaskEvent.Canceled(task.id());
    }

    private void open(Order order, FulfillmentOrder part, CommandId cause) {
        TaskEvent.Opened opened = new TaskEvent.Opened(
                idOf(order, part),
                order.id(),
                part.id(),
                part.location(),
                order.terms().delivery() instanceof Delivery.PickUpAt ? TaskGoal.PICK_UP : TaskGoal.SHIP,
                due(order, part),
                part.lines());
        Instant now = clock.instant();
        store.save(FulfillmentTask.opened(opened, now), Version.NONE);
        outbox.append(RecordedEvent.of(cause.step("open-" + opened.task()), now, List.of(opened)));
        if (opened.goal() == TaskGoal.PICK_UP) {
            pickups.open(opened, cause);
        }
    }

    /** Removes all that was kept beside an order, along with it. */
    void remove(OrderId order) {
        if (!on) {
            return;
        }
        List<Versioned<FulfillmentTask>> tasks = store.findBy(Types.BY_ORDER, order.toString(), null, PAGE);
        tasks.forEach(found -> store.remove(found.aggregate().id(), found.version()));
        pickups.remove(order);
        incidents.remove(order);
    }

    /** Ends the task of a part that is supplied elsewhere from now on. */
    void cancel(Order order, FulfillmentOrder part, CommandId cause) {
        find(idOf(order, part))
                .filter(saved -> saved.task().state().isAtLocation())
                .ifPresent(saved -> saved.save(
                        cause.step("cancel"),
                        new TaskEvent.Canceled(saved.task().id())));
    }

    static boolean isWatched(FulfillmentTask task) {
        boolean unclaimed = task.state() instanceof TaskState.Queued && !task.escalated();
        return unclaimed || (task.state().isAtLocation() && !task.late());
    }
}
