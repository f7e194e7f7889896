package io.omni.orders.pricing;

import io.omni.core.catalog.Sku;
import java.util.List;

/** The answer to a question for a price. */
public sealed interface PricingOutcome {

    /**
     * What the basket costs.
     *
     * @param quote prices and discount
     */
    record Priced(Quote quote) implements PricingOutcome {}

    /**
     * Some of it has no price in the basket's currency.
     *
     * @param skus what, in ascending order
     */
    record NoPrice(List<Sku> skus) implements PricingOutcome {

        /** Copies the list. */
        public NoPrice {
            skus = List.copyOf(skus);
        }
    }
}
