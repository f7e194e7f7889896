package io.omni.orders.pricing;

import io.omni.core.basket.Basket;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Optional;

/** The port to prices: what a basket costs. A host may plug in an engine of its own. */
public interface Pricing {

    /**
     * Prices a basket. The same basket with the same delivery at the same instant costs the same. An agreed price on a line stands in place of
     * the list price.
     *
     * @param basket what is to be bought
     * @param delivery what the delivery costs before anything is taken off it, in the basket's currency; empty if the goods are not shipped,
     *     or nobody knows yet
     * @param at when
     * @return what it costs, with a price for each line of the basket, in its order and currency; or what cannot be priced
     */
    PricingOutcome price(Basket basket, Optional<Money> delivery, Instant at);
}
