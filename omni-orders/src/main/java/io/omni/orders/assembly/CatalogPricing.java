package io.omni.orders.assembly;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.price.PriceAnswer;
import io.omni.core.price.PriceQuestion;
import io.omni.core.price.Prices;
import io.omni.core.quantity.Quantity;
import io.omni.orders.pricing.Pricing;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The prices of the price lists and the catalog, and agreed prices for SKUs that the catalog knows. */
final class CatalogPricing implements Pricing {

    private final Catalog catalog;
    private final Prices prices;

    CatalogPricing(Catalog catalog, Prices prices) {
        this.catalog = catalog;
        this.prices = prices;
    }

    @Override
    public PricingOutcome price(Basket basket, Optional<Money> delivery, Instant at) {
        TreeSet<Sku> priceless = new TreeSet<>();
        List<Quote.Line> lines = new ArrayList<>(basket.lines().size());
        Map<Sku, Quantity> together = basket.quantities();
        for (BasketLine line : basket.lines()) {
            unitPrice(line, basket, together.getOrDefault(line.sku(), line.quantity()), at)
                    .ifPresentOrElse(
                            price -> lines.add(new Quote.Line(line.id(), line.sku(), line.quantity(), price)),
                            () -> priceless.add(line.sku()));
        }
        return priceless.isEmpty()
                ? new PricingOutcome.Priced(new Quote(lines, Money.zero(basket.currency())))
                : new PricingOutcome.NoPrice(List.copyOf(priceless));
    }

    /** Units of one SKU count together for its price, in however many lines they are. */
    private Optional<Money> unitPrice(BasketLine line, Basket basket, Quantity together, Instant at) {
        if (line.agreedPrice().isPresent()) {
            return catalog.variant(line.sku()).flatMap(known -> line.agreedPrice());
        }
        PriceAnswer answer =
                prices.price(new PriceQuestion(line.sku(), together, basket.channel(), basket.currency(), at));
        return answer instanceof PriceAnswer.Priced priced ? Optional.of(priced.unitPrice()) : Optional.empty();
    }
}
