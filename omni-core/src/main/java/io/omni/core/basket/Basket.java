package io.omni.core.basket;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.internal.Currencies;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a customer is about to buy in one channel.
 *
 * @param channel where
 * @param currency the currency it is to be paid in
 * @param customer who, if known
 * @param lines at least one, each with a number of its own, agreed prices in the basket's currency
 */
public record Basket(ChannelId channel, Currency currency, Optional<CustomerId> customer, List<BasketLine> lines) {

    /** Copies the lines, and refuses none, two of one number and agreed prices in another currency. */
    public Basket {
        Objects.requireNonNull(channel, "channel");
        Currencies.requireMinorUnit(currency);
        Objects.requireNonNull(customer, "customer");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "Basket in channel %s has no lines: give at least one".formatted(channel));
        }
        requireUniqueIds(lines);
        for (BasketLine line : lines) {
            requireCurrency(line, currency);
        }
    }

    /**
     * How many of each SKU the lines ask for together. Stock is checked against this and never line by line, for two lines of one SKU would
     * each pass alone.
     *
     * @return a quantity for each SKU, sorted by SKU, immutable
     */
    public Map<Sku, Quantity> quantities() {
        Map<Sku, Quantity> quantities = new TreeMap<>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Quantity::plus));
        return Collections.unmodifiableMap(quantities);
    }

    private static void requireUniqueIds(List<BasketLine> lines) {
        Set<LineId> ids = new HashSet<>();
        for (BasketLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException(
                        "Two lines have the number %s, the second with %s: number each its own"
                                .formatted(line.id(), line.sku()));
            }
        }
    }

    private static void requireCurrency(BasketLine line, Currency currency) {
        Optional<Money> foreign =
                line.agreedPrice().filter(price -> !price.currency().equals(currency));
        if (foreign.isPresent()) {
            throw new IllegalArgumentException(
                    "Line %s has the agreed price %s in a basket paid in %s: convert it first"
                            .formatted(line.id(), foreign.get(), currency));
        }
    }
}
