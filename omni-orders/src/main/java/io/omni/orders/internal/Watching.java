package io.omni.orders.internal;

import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Versioned;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.FulfillmentPorts;
import io.omni.orders.FulfillmentRun;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.TaskEvent;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskState;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentCause;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.order.Order;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupEvent;
import io.omni.orders.pickup.PickupState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what time brings about: what nobody took, what is late, what nobody chose, and who did not come. */
public final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final int PAGE = 100;

    private final OrderPorts ports;
    private final FulfillmentPolicy policy;
    private final OrderBook book;
    private final TaskBook tasks;
    private final Remedying remedying;

    /**
     * Creates it.
     *
     * @param ports tells the time
     * @param fulfillment how the retailer wants it done
     * @param book where orders are kept
     * @param remedying does what can be done about what goes wrong
     */
    public Watching(OrderPorts ports, FulfillmentPorts fulfillment, OrderBook book, Remedying remedying) {
        this.ports = ports;
        this.policy = fulfillment.policy();
        this.book = book;
        this.tasks = book.tasks();
        this.remedying = remedying;
    }

    /**
     * Does all that is due.
     *
     * @return what was done
     */
    public FulfillmentRun run() {
        return new Pass().run();
    }

    /** One way through all that is watched, at one instant. Each thing is a unit of work of its own. */
    private final class Pass {

        private final Instant now = ports.clock().instant();
        private final Map<LocationId, Optional<OpeningHours>> hours = new HashMap<>();
        private final List<FulfillmentRun.Failure> failed = new ArrayList<>();
        private int escalated;
        private int late;
        private int resourced;
        private int settled;
        private int reminded;
        private int noShows;

        Pass() {
            for (Location each : ports.locations().get()) {
                hours.put(each.id(), each.schedule().map(Schedule::hours));
            }
        }

        FulfillmentRun run() {
            List<FulfillmentTask> watched = tasks.watched(null);
            while (!watched.isEmpty()) {
                watched.forEach(this::visit);
                watched = tasks.watched(watched.get(watched.size() - 1).id());
            }
            List<Pickup> waiting = remedying.pickups().waiting(null);
            while (!waiting.isEmpty()) {
                waiting.forEach(this::visit);
                waiting = remedying
                        .pickups()
                        .waiting(waiting.get(waiting.size() - 1).id());
            }
            List<Versioned<Incident>> open = remedying.incidents().open(null, PAGE);
            while (!open.isEmpty()) {
                open.forEach(each -> visit(each.aggregate()));
                open = remedying
                        .incidents()
                        .open(open.get(open.size() - 1).aggregate().id(), PAGE);
            }
            return new FulfillmentRun(escalated, late, resourced, settled, reminded, noShows, failed);
        }

        private boolean tried(Object what, BooleanSupplier work) {
            try {
                return work.getAsBoolean();
            } catch (RuntimeException cause) {
                LOG.warn(
                        "{} could not be looked after ({}): it is tried again",
                        what,
                        cause.getClass().getName());
                failed.add(new FulfillmentRun.Failure(what.toString(), cause));
                return false;
            }
        }

        private CommandId cause(Object what, String why) {
            return CommandId.named(now, what + "/" + why);
        }

        private void visit(FulfillmentTask task) {
            if (isUnclaimed(task) && tried(task.id(), () -> escalate(task.id()))) {
                escalated++;
            }
            if (isOverdue(task) && tried(task.id(), () -> tellLate(task.id()))) {
                late++;
            }
        }

        /** Where no hours are known, nothing is promised and nothing is late. */
        private boolean isOverdue(FulfillmentTask task) {
            return !task.late()
                    && !now.isBefore(task.due())
                    && hours.getOrDefault(task.location(), Optional.empty()).isPresent();
        }

        private boolean isUnclaimed(FulfillmentTask task) {
            if (!(task.state() instanceof TaskState.Queued) || task.escalated()) {
                return false;
            }
            Optional<Instant> limit = hours.getOrDefault(task.location(), Optional.empty())
                    .map(open -> open.whenOver(task.openedAt(), policy.acceptWithin()))
                    .orElseGet(() -> Optional.of(task.openedAt().plus(policy.acceptWithin())));
            return limit.filter(now::isBefore).isEmpty();
        }

        private boolean escalate(TaskId id) {
            return onTask(
                    id,
                    IncidentCause.NOBODY_ACCEPTS,
                    task -> task.state() instanceof TaskState.Queued && !task.escalated()
                            ? Optional.of(new TaskEvent.Escalated(id, task.location()))
                            : Optional.empty());
        }

        private boolean tellLate(TaskId id) {
            return onTask(
                    id,
                    IncidentCause.LATE,
                    task -> task.state().isAtLocation() && !task.late()
                            ? Optional.of(new TaskEvent.Late(id, task.due()))
                            : Optional.empty());
        }

        /** Tells of a task whose part is still to be got ready. */
        private boolean onTask(
                TaskId id, IncidentCause cause, Function<FulfillmentTask, Optional<TaskEvent>> decision) {
            CommandId by = cause(id, cause.name());
            return book.inUnit(() -> {
                Optional<TaskBook.Saved> saved = tasks.find(id);
                Optional<TaskEvent> event = saved.flatMap(found -> decision.apply(found.task()));
                Optional<Order> order =
                        saved.flatMap(found -> book.find(found.task().order()));
                if (event.isEmpty() || order.isEmpty()) {
                    return false;
                }
                FulfillmentTask task = saved.get().task();
                FulfillmentOrder part = order.get().fulfillment(task.part()).orElseThrow();
                boolean promised = part.promise().isPresent();
                if (!(part.state() instanceof FulfillmentState.Open) || (cause == IncidentCause.LATE && !promised)) {
                    return false;
                }
                saved.get().save(by, event.get());
                remedying.raise(order.get(), part, cause, task.lines(), by, 0);
                return true;
            });
        }

        private void visit(Pickup pickup) {
            if (!(pickup.state() instanceof PickupState.Ready ready)) {
                return;
            }
            if (!now.isBefore(ready.until())) {
                noShows += tried(pickup.id(), () -> noShow(pickup.id())) ? 1 : 0;
                return;
            }
            Instant next = ready.at().plus(policy.pickups().remindEvery().multipliedBy(pickup.reminders() + 1));
            if (!now.isBefore(next) && tried(pickup.id(), () -> remind(pickup.id(), pickup.reminders()))) {
                reminded++;
            }
        }

        private boolean remind(TaskId id, long before) {
            return onReady(id, (saved, ready) -> {
                if (saved.pickup().reminders() != before) {
                    return false;
                }
                saved.save(cause(id, "remind"), new PickupEvent.Reminded(id, ready.until()));
                return true;
            });
        }

        private boolean noShow(TaskId id) {
            CommandId by = cause(id, "no-show");
            return onReady(id, (saved, ready) -> {
                Pickup pickup = saved.pickup();
                if (now.isBefore(ready.until())) {
                    return false;
                }
                saved.save(by, new PickupEvent.NoShow(id, ready.place()));
                Order order = book.find(pickup.order()).orElseThrow();
                remedying.raise(
                        order,
                        order.fulfillment(pickup.part()).orElseThrow(),
                        IncidentCause.NO_SHOW,
                        pickup.lines(),
                        by,
                        0);
                return true;
            });
        }

        private boolean onReady(TaskId id, BiPredicate<PickupBook.Saved, PickupState.Ready> decision) {
            return book.inUnit(() -> remedying
                    .pickups()
                    .find(id)
                    .filter(saved ->
                            saved.pickup().state() instanceof PickupState.Ready ready && decision.test(saved, ready))
                    .isPresent());
        }

        private void visit(Incident incident) {
            IncidentId id = incident.id();
            if (tried(id, () -> remedying.retry(id, cause(id, "retry")))) {
                resourced++;
            } else if (!now.isBefore(incident.facts().deadline())
                    && tried(id, () -> remedying.expire(id, cause(id, "expire")))) {
                settled++;
                tried(id, () -> {
                    remedying.settleMoney(incident);
                    return true;
                });
            }
        }
    }
}
