package io.omni.inventory.feed;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a feed told last of a SKU at all stores.
 *
 * @param feed which feed
 * @param sku what
 * @param stores what was told of each store, in the order of locations
 */
public record ToldListings(FeedId feed, Sku sku, List<Store> stores) {

    /**
     * What was told of a store.
     *
     * @param location which one
     * @param listing what was told
     */
    public record Store(LocationId location, LocalListing listing) {

        /** Refuses what is null. */
        public Store {
            Given.require("location", location);
            Given.require("listing", listing);
        }
    }

    /** Sorts the stores. */
    public ToldListings {
        Given.require("feed", feed);
        Given.require("sku", sku);
        stores = Given.copy("stores", stores).stream()
                .sorted(Comparator.comparing(store -> store.location().value()))
                .toList();
    }

    Optional<LocalListing> at(LocationId location) {
        return stores.stream()
                .filter(store -> store.location().equals(location))
                .map(Store::listing)
                .findFirst();
    }

    /**
     * The name under which it is kept.
     *
     * @param feed which feed
     * @param sku what
     */
    record Id(FeedId feed, Sku sku) {

        /** No id has a tab. */
        String text() {
            return feed.value() + '\t' + sku.value();
        }
    }
}
