package io.omni.orders.pricing;

import io.omni.core.basket.Basket;
import java.time.Instant;

/** The port to prices: what a basket costs. A host may plug in an engine of its own. */
public interface Pricing {

    /**
     * Prices a basket. The same basket at the same instant costs the same. An agreed price on a line stands in place of the list price.
     *
     * @param basket what is to be bought
     * @param at when
     * @return what it costs, with a price for each line of the basket, in its order and currency; or what cannot be priced
     */
    PricingOutcome price(Basket basket, Instant at);
}
