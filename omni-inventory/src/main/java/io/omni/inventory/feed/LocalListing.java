package io.omni.inventory.feed;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.Optional;

/**
 * What is told of one SKU at one store, by the rules of Google's local inventory data ({@code google.shopping.merchant.inventories.v1}):
 * an id of no more than 50 characters, a quantity of zero or more that agrees with the availability, a price that is none or more than nothing.
 *
 * @param store which store
 * @param sku what; the same id as in the product feed
 * @param availability whether it is there
 * @param quantity how many can be had
 * @param price what it costs there; empty where it is that of the product feed
 * @param pickup how it can be had
 */
public record LocalListing(
        StoreCode store, Sku sku, LocalAvailability availability, long quantity, Optional<Money> price, Pickup pickup) {

    /** How long an id may be. */
    public static final int LONGEST_ID = 50;

    /** Checks the rules. */
    public LocalListing {
        Given.require("store", store);
        Given.require("availability", availability);
        Given.require("price", price);
        Given.require("pickup", pickup);
        if (Given.require("sku", sku).value().length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "SKU %s has %d characters, and a listing takes %d: list it under a shorter one"
                            .formatted(sku, sku.value().length(), LONGEST_ID));
        }
        boolean isThere =
                availability == LocalAvailability.IN_STOCK || availability == LocalAvailability.LIMITED_AVAILABILITY;
        if (quantity < 0 || isThere != quantity > 0) {
            throw new IllegalArgumentException("%s at %s is %s with the quantity %d: give one that agrees"
                    .formatted(sku, store, availability.text(), quantity));
        }
        if (price.filter(amount -> !amount.isPositive()).isPresent()) {
            throw new IllegalArgumentException(
                    "%s at %s costs %s: give more than nothing, or leave it out".formatted(sku, store, price.get()));
        }
    }

    /** The same with none there. */
    LocalListing withdrawn() {
        return new LocalListing(store, sku, LocalAvailability.OUT_OF_STOCK, 0, price, Pickup.NONE);
    }
}
