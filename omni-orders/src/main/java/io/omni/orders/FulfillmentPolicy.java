package io.omni.orders;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.PickingCapacity;
import io.omni.orders.incident.RemedyType;
import io.omni.orders.pickup.PickupPolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a retailer wants its locations to work, and what is done when something goes wrong.
 *
 * @param acceptWithin how much open time a location has to take a task before that is an incident
 * @param answerWithin how long somebody may choose what is done about an incident
 * @param waitFor how long units are looked for that nobody can supply, if that is chosen
 * @param unserved what is done with such units if nobody chooses; where it is not offered, they are refunded
 * @param pickups how long goods wait for who fetches them
 * @param capacities how fast locations pick; one that is left out is as fast as its picking time says, whatever it has to do
 */
public record FulfillmentPolicy(
        @MoreThanZero Duration acceptWithin,
        @MoreThanZero Duration answerWithin,
        @MoreThanZero Duration waitFor,
        @Required RemedyType unserved,
        @Required PickupPolicy pickups,
        @Required Map<LocationId, PickingCapacity> capacities) {

    /** Tasks are taken within two hours; a day to choose; a week to wait; what nobody can supply is refunded. */
    public static final FulfillmentPolicy DEFAULT = new FulfillmentPolicy(
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofDays(7),
            RemedyType.REFUND,
            PickupPolicy.DEFAULT,
            Map.of());

    /** Checks the durations, and copies the capacities. */
    public FulfillmentPolicy {
        Given.positive("time to accept", acceptWithin);
        Given.positive("time to answer", answerWithin);
        Given.positive("time to wait", waitFor);
        Given.require("remedy of what is not served", unserved);
        Given.require("pick-ups", pickups);
        Map<LocationId, PickingCapacity> sorted = new TreeMap<>(Comparator.comparing(LocationId::value));
        sorted.putAll(Given.require("capacities", capacities));
        capacities = Collections.unmodifiableMap(sorted);
    }

    /**
     * This policy with how fast a location picks.
     *
     * @param location which location
     * @param capacity how fast
     * @return the policy with it
     */
    public FulfillmentPolicy withCapacity(LocationId location, PickingCapacity capacity) {
        Map<LocationId, PickingCapacity> more = new HashMap<>(capacities);
        more.put(location, capacity);
        return new FulfillmentPolicy(acceptWithin, answerWithin, waitFor, unserved, pickups, more);
    }

    /**
     * This policy with another one for pick-ups.
     *
     * @param policy how long goods wait for who fetches them
     * @return the policy with it
     */
    public FulfillmentPolicy withPickups(PickupPolicy policy) {
        return new FulfillmentPolicy(acceptWithin, answerWithin, waitFor, unserved, policy, capacities);
    }

    /**
     * This policy with another remedy for what nobody can supply.
     *
     * @param remedy what is done if nobody chooses
     * @return the policy with it
     */
    public FulfillmentPolicy withUnserved(RemedyType remedy) {
        return new FulfillmentPolicy(acceptWithin, answerWithin, waitFor, remedy, pickups, capacities);
    }

    /**
     * Tells how fast a location picks.
     *
     * @param location which location
     * @return how fast, or empty if that does not limit it
     */
    public Optional<PickingCapacity> capacity(LocationId location) {
        return Optional.ofNullable(capacities.get(location));
    }
}
