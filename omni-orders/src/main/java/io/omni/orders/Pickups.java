package io.omni.orders;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.internal.PickingUp;
import io.omni.orders.internal.PickupOffers;
import io.omni.orders.order.OrderId;
import io.omni.orders.pickup.ArrangePickup;
import io.omni.orders.pickup.CollectPickup;
import io.omni.orders.pickup.IssuePickupCode;
import io.omni.orders.pickup.LockerBank;
import io.omni.orders.pickup.Pickup;
import io.omni.orders.pickup.PickupOffer;
import io.omni.orders.pickup.PickupOutcome;
import io.omni.orders.pickup.StagePickup;
import io.omni.orders.pickup.TellJourney;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers fetch: at the counter, at the curb or from a locker. A pick-up has the id of the location's task; nothing is ready before that is picked.
 */
public final class Pickups {

    private final PickingUp pickingUp;
    private final PickupOffers offers;
    private final CommandMeter meter;

    Pickups(PickingUp pickingUp, PickupOffers offers, CommandMeter meter) {
        this.pickingUp = pickingUp;
        this.offers = offers;
        this.meter = meter;
    }

    /**
     * Finds the nearest locations where all of something can be fetched, with the instant from which on: the location is open and has picked what it has to pick already, at its speed, and this.
     *
     * @param channel in which it is sold
     * @param from from where distances count
     * @param wanted what, and how many
     * @param limit at most this many, at least 1
     * @return the locations, nearest first
     */
    public List<PickupOffer> near(ChannelId channel, GeoPoint from, Map<Sku, Quantity> wanted, int limit) {
        Given.require("channel", channel);
        Given.require("point", from);
        return offers.near(channel, from, Map.copyOf(wanted), Given.limit("locations", limit));
    }

    /**
     * Says how, when and by whom goods are fetched.
     *
     * @param command that
     * @return what came of it
     */
    public PickupOutcome arrange(ArrangePickup command) {
        return meter.run(command, () -> pickingUp.arrange(command));
    }

    /**
     * Makes a code good for a pick-up, once, for so long and so many attempts.
     *
     * @param command its hash
     * @return what came of it
     */
    public PickupOutcome issueCode(IssuePickupCode command) {
        return meter.run(command, () -> pickingUp.issueCode(command));
    }

    /**
     * Puts picked goods where they wait, and tells the customer by an event.
     *
     * @param command which, and where
     * @return what came of it
     */
    public PickupOutcome stage(StagePickup command) {
        return meter.run(command, () -> pickingUp.stage(command));
    }

    /**
     * Tells the staff by an event that the customer is on the way, or there.
     *
     * @param command who, and where
     * @return what came of it
     */
    public PickupOutcome tell(TellJourney command) {
        return meter.run(command, () -> pickingUp.tell(command));
    }

    /**
     * Hands goods over to who may have them.
     *
     * @param command which, to whom, and what is left behind
     * @return what came of it
     */
    public PickupOutcome collect(CollectPickup command) {
        return meter.run(command, () -> pickingUp.collect(command));
    }

    /**
     * Finds a pick-up.
     *
     * @param id its id
     * @return the pick-up, or empty
     */
    public Optional<Pickup> find(TaskId id) {
        Given.require("pick-up", id);
        return pickingUp.find(id);
    }

    /**
     * Finds the pick-ups of an order.
     *
     * @param order which order
     * @return its pick-ups
     */
    public List<Pickup> of(OrderId order) {
        Given.require("order", order);
        return pickingUp.of(order);
    }

    /**
     * Tells how many more pick-ups a location takes in a slot.
     *
     * @param location where
     * @param at an instant in the slot
     * @return how many; none while it is closed
     */
    public long freeIn(LocationId location, Instant at) {
        Given.require("location", location);
        Given.require("instant", at);
        return pickingUp.freeIn(location, at);
    }

    /**
     * Finds the lockers of a location.
     *
     * @param location which location
     * @return its lockers, or empty if it has none
     */
    public Optional<LockerBank> lockers(LocationId location) {
        Given.require("location", location);
        return pickingUp.lockers(location);
    }

    /**
     * Puts lockers in place of those that a location had. Whose goods are in them stays as it is.
     *
     * @param location where
     * @param compartments the names of the compartments, at least one, each once; among them those that are taken
     */
    public void putLockers(LocationId location, List<String> compartments) {
        Given.require("location", location);
        pickingUp.put(LockerBank.of(location, Given.copy("compartments", compartments)));
    }
}
