package io.omni.orders.assembly;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.money.Money;
import io.omni.orders.pricing.Pricing;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The list prices of the catalog, and agreed prices for SKUs that the catalog knows. */
final class CatalogPricing implements Pricing {

    private final Catalog catalog;

    CatalogPricing(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public PricingOutcome price(Basket basket, Instant at) {
        TreeSet<Sku> priceless = new TreeSet<>();
        List<Quote.Line> lines = new ArrayList<>(basket.lines().size());
        for (BasketLine line : basket.lines()) {
            unitPrice(line, basket.currency())
                    .ifPresentOrElse(
                            price -> lines.add(new Quote.Line(line.id(), line.sku(), line.quantity(), price)),
                            () -> priceless.add(line.sku()));
        }
        return priceless.isEmpty()
                ? new PricingOutcome.Priced(new Quote(lines, Money.zero(basket.currency())))
                : new PricingOutcome.NoPrice(List.copyOf(priceless));
    }

    private Optional<Money> unitPrice(BasketLine line, Currency currency) {
        Optional<Variant> variant = catalog.variant(line.sku());
        return variant.flatMap(known -> line.agreedPrice().or(() -> known.price(currency)));
    }
}
