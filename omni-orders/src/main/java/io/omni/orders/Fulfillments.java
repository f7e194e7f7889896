package io.omni.orders;

import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.validation.Given;
import io.omni.orders.fulfillment.BinMap;
import io.omni.orders.fulfillment.ClaimTask;
import io.omni.orders.fulfillment.ConfirmPick;
import io.omni.orders.fulfillment.FulfillmentTask;
import io.omni.orders.fulfillment.PackTask;
import io.omni.orders.fulfillment.PickList;
import io.omni.orders.fulfillment.RejectTask;
import io.omni.orders.fulfillment.ShipTask;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TaskOutcome;
import io.omni.orders.fulfillment.TrackParcel;
import io.omni.orders.incident.ChooseRemedy;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.incident.RemedyOutcome;
import io.omni.orders.internal.Desk;
import io.omni.orders.internal.Fulfilling;
import io.omni.orders.internal.OrderBook;
import io.omni.orders.internal.PickingUp;
import io.omni.orders.internal.PickupOffers;
import io.omni.orders.internal.Remedying;
import io.omni.orders.internal.Returning;
import io.omni.orders.internal.Watching;
import io.omni.orders.internal.Working;
import io.omni.orders.order.OrderId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The work at locations, from the queue to the carrier or the counter, and what is done when something goes wrong with it.
 *
 * <p>Each part of a placed order is a task of its location. Tasks follow their orders: whoever changes or cancels a part, its task changes with it in the same unit of work. Commands may be repeated, and come again in any order, as everywhere; see
 * {@link Orders}. Nothing goes wrong in silence: whatever a command or the clock comes upon that keeps the customer from getting what was promised is an {@link Incident}, of which customer and staff are told by an event each, with what may be chosen until a
 * deadline and what is done if nobody chooses.
 *
 * <p>Call {@link #tidyUp} from a scheduler: nothing is late, given up or fetched too late without it.
 */
public final class Fulfillments {

    private final CommandMeter meter;
    private final BinMap bins;
    private final OrderBook book;
    private final Working working;
    private final Remedying remedying;
    private final Watching watching;
    private final Pickups pickups;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param fulfillment what the work at locations needs; the same as in the ports
     * @param metrics where to report how it is doing
     */
    public Fulfillments(OrderPorts ports, FulfillmentPorts fulfillment, Metrics metrics) {
        this.meter = new CommandMeter(Fulfillments.class, metrics);
        this.bins = fulfillment.bins();
        this.book = new OrderBook(ports);
        Desk desk = new Desk(ports, book, metrics);
        Fulfilling fulfilling = new Fulfilling(ports, book, desk);
        this.remedying = new Remedying(ports, fulfillment, book, new Returning(ports, book, desk), desk);
        this.working = new Working(ports, fulfillment, book, fulfilling, remedying, desk);
        this.watching = new Watching(ports, fulfillment, book, remedying);
        this.pickups = new Pickups(
                new PickingUp(ports, fulfillment, book, fulfilling, remedying, desk),
                new PickupOffers(ports, fulfillment, book),
                new CommandMeter(Pickups.class, metrics));
    }

    /**
     * Gives the pick-ups.
     *
     * @return what customers fetch
     */
    public Pickups pickups() {
        return pickups;
    }

    /**
     * Takes a task. Of several who do at once, one has it.
     *
     * @param command which one, and who
     * @return what came of it
     */
    public TaskOutcome claim(ClaimTask command) {
        return meter.run(command, () -> working.claim(command));
    }

    /**
     * Has another location look after a part. If one can, it has the task at once; else customer and staff choose.
     *
     * @param command which task, and why
     * @return what came of it
     */
    public TaskOutcome reject(RejectTask command) {
        return meter.run(command, () -> working.reject(command));
    }

    /**
     * Takes units from the shelves. What is missing leaves the book, lowers the confidence in it, and is looked for elsewhere at once.
     *
     * @param command which task, and what was missing
     * @return what came of it
     */
    public TaskOutcome confirmPick(ConfirmPick command) {
        return meter.run(command, () -> working.confirmPick(command));
    }

    /**
     * Packs a task that is shipped.
     *
     * @param command which one, and in what
     * @return what came of it
     */
    public TaskOutcome pack(PackTask command) {
        return meter.run(command, () -> working.pack(command));
    }

    /**
     * Hands a task to a carrier: its units leave the stock, and what they cost is captured.
     *
     * @param command which one, and by which service
     * @return what came of it
     * @throws RuntimeException what the carriers throw where their answer is not known; nothing is shipped then, and the command is to be repeated
     */
    public TaskOutcome ship(ShipTask command) {
        return meter.run(command, () -> working.ship(command));
    }

    /**
     * Takes the word of a carrier in.
     *
     * @param command of which parcel, and what
     * @return what came of it
     */
    public TaskOutcome track(TrackParcel command) {
        return meter.run(command, () -> working.track(command));
    }

    /**
     * Finds a task.
     *
     * @param id which task
     * @return the task, or empty
     */
    public Optional<FulfillmentTask> find(TaskId id) {
        Given.require("task", id);
        return working.find(id);
    }

    /**
     * Finds the tasks of an order.
     *
     * @param order which order
     * @return its tasks, by due time
     */
    public List<FulfillmentTask> of(OrderId order) {
        Given.require("order", order);
        return working.of(order);
    }

    /**
     * Reads the queue of a location: what it has still to do.
     *
     * @param location which location
     * @param after only tasks after this one, or null for the first page
     * @param limit at most this many, at least 1
     * @return the tasks, by due time
     */
    public List<FulfillmentTask> queue(LocationId location, @Nullable TaskId after, int limit) {
        Given.require("location", location);
        return working.queue(location, after, Given.limit("tasks", limit));
    }

    /**
     * Makes one walk through a location of several tasks.
     *
     * @param location which location
     * @param tasks its tasks, in the order in which units are shared out; those that are elsewhere, or picked already, are passed over
     * @return each place once, in the order in which it is passed, with what is taken there for which task
     */
    public PickList pickList(LocationId location, List<TaskId> tasks) {
        Given.require("location", location);
        return PickList.of(location, working.toPick(location, Given.copy("tasks", tasks)), bins);
    }

    /**
     * Finds an incident.
     *
     * @param id which incident
     * @return the incident, or empty
     */
    public Optional<Incident> incident(IncidentId id) {
        Given.require("incident", id);
        return remedying.incident(id);
    }

    /**
     * Finds the incidents of an order.
     *
     * @param order which order
     * @return all that there were, by deadline
     */
    public List<Incident> incidents(OrderId order) {
        Given.require("order", order);
        return remedying.incidents(order);
    }

    /**
     * Does what somebody chose about an incident.
     *
     * @param command what
     * @return what came of it
     */
    public RemedyOutcome choose(ChooseRemedy command) {
        return meter.run(command, () -> remedying.choose(command));
    }

    /**
     * Does what time brings about: tells of tasks that nobody took in time and of those that are late, looks again for units that nobody could supply, does what is done by default where nobody chose, reminds customers, and tells of those who did
     * not come. To be called by the host's own scheduler, once a minute, say, from outside a unit of work; safe to call at any time, by several processes.
     *
     * @return what was done; what failed is in it, and does not keep the rest waiting
     */
    public FulfillmentRun tidyUp() {
        return watching.run();
    }
}
