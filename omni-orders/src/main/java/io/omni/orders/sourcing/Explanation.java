package io.omni.orders.sourcing;

import io.omni.core.location.LocationId;
import java.util.OptionalLong;

/**
 * Why a location serves or does not, worked out in full.
 *
 * @param location which location
 * @param verdict the reason in short
 * @param cost what the chosen plan costs, in minor units
 * @param costWithIt what the cheapest plan in which it supplies a unit or more costs; empty if it can supply none
 */
public record Explanation(LocationId location, Verdict verdict, long cost, OptionalLong costWithIt) {

    /**
     * The smallest change that would bring it in: by how much its shipment would have to cost less.
     *
     * @return in minor units, 0 if it serves or could as well; empty if it can supply nothing at any price
     */
    public OptionalLong dearerBy() {
        return costWithIt.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Math.subtractExact(costWithIt.getAsLong(), cost)));
    }
}
