package io.omni.workbench.sample;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import java.util.Objects;

/**
 * An article as a file of products gives it.
 *
 * @param sku the stock code of the history
 * @param title what customers read
 * @param gtin the number under its bar code
 * @param price its list price, above zero
 */
public record ProductRecord(Sku sku, String title, Gtin gtin, Money price) {

    /** Refuses a blank title, and a price that is not above zero. */
    public ProductRecord {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(gtin, "gtin");
        if (title.isBlank()) {
            throw new IllegalArgumentException("The title of %s is blank: give one".formatted(sku));
        }
        if (!price.isPositive()) {
            throw new IllegalArgumentException("Price %s of %s is not above zero".formatted(price, sku));
        }
    }
}
