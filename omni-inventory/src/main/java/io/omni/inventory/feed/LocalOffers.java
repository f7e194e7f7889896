package io.omni.inventory.feed;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import java.util.Optional;

/** What a feed tells that stock does not know. A host answers it from its catalogue, prices and stores; it is asked for each listing. */
public interface LocalOffers {

    /**
     * Tells how the partner knows a location.
     *
     * @param location which one
     * @return its code, or empty for a location that is not in the feed
     */
    Optional<StoreCode> store(LocationId location);

    /**
     * Tells what something costs at a location.
     *
     * @param sku what
     * @param location where
     * @return the price, or empty where it is that of the product feed
     */
    Optional<Money> price(Sku sku, LocationId location);

    /**
     * Tells how a customer gets something at a location.
     *
     * @param sku what
     * @param location where
     * @return how, and how soon
     */
    Pickup pickup(Sku sku, LocationId location);
}
