package io.omni.inventory.feed;

import io.omni.core.validation.Given;
import java.util.Optional;

/**
 * How a customer gets it, and how soon: the one is not told without the other, unless there is no pick-up.
 *
 * @param method how
 * @param sla how soon; empty where there is no pick-up, and only there
 */
public record Pickup(PickupMethod method, Optional<PickupSla> sla) {

    /** There is no pick-up. */
    public static final Pickup NONE = new Pickup(PickupMethod.NOT_SUPPORTED, Optional.empty());

    /** Checks that both are told, or neither. */
    public Pickup {
        Given.require("method", method);
        Given.require("sla", sla);
        if (sla.isEmpty() != (method == PickupMethod.NOT_SUPPORTED)) {
            throw new IllegalArgumentException(
                    "pick-up method %s has the service level %s: give one, unless there is no pick-up"
                            .formatted(method.text(), sla.map(PickupSla::text).orElse("none")));
        }
    }

    /**
     * A pick-up.
     *
     * @param method how
     * @param sla how soon
     * @return the pick-up
     */
    public static Pickup of(PickupMethod method, PickupSla sla) {
        return new Pickup(method, Optional.of(sla));
    }
}
