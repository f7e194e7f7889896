package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;

/**
 * What a unit will be worth where it is: the price of its being gone from there, beside the cash that supplying it costs. Asked for each decision, so an answer is looked up and not worked out: prices are refreshed elsewhere and
 * taken over whole, see {@link LatestPrices}. Safe for use by several threads.
 */
@FunctionalInterface
public interface ShadowPrices {

    /**
     * The price of one unit.
     *
     * @param location where it is
     * @param sku of what
     * @param available how many units are available there, this one included
     * @return its price in minor units of the policy's currency; below 0 where it had better go, such as before it is marked down
     */
    long of(LocationId location, Sku sku, Quantity available);

    /**
     * Units are worth nothing where they are.
     *
     * @return no prices
     */
    static ShadowPrices none() {
        return (location, sku, available) -> 0;
    }

    /**
     * The greater of two prices: a unit is worth what its best use is worth. What walk-in customers pay and what later orders pay must not be added, for the unit goes to one of them.
     *
     * @param one prices
     * @param other other prices
     * @return the greater one, unit by unit
     */
    static ShadowPrices max(ShadowPrices one, ShadowPrices other) {
        return (location, sku, available) ->
                Math.max(one.of(location, sku, available), other.of(location, sku, available));
    }
}
