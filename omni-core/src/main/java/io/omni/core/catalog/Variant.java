package io.omni.core.catalog;

import io.omni.core.internal.Text;
import io.omni.core.money.Money;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One form of a product that can be counted, priced and shipped: the red shirt in size M.
 *
 * @param sku its name in stock
 * @param gtin the number under its bar code, if it has one
 * @param options what tells it from its siblings, such as color and size, in the order to show them
 * @param prices its own prices, which count where no price list has one: at most one in a currency, none negative
 * @param weight what a unit weighs, packed, if known
 * @param dimensions how large a unit is, packed, if known
 */
public record Variant(
        Sku sku,
        Optional<Gtin> gtin,
        Map<String, String> options,
        List<Money> prices,
        Optional<Weight> weight,
        Optional<Dimensions> dimensions) {

    /** Copies the options and prices, and refuses blank options, negative prices and two prices in one currency. */
    public Variant {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(gtin, "gtin");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(dimensions, "dimensions");
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        prices = List.copyOf(prices);
        options.forEach((name, value) -> {
            Text.requireText("Option name", name);
            Text.requireText("Option " + name, value);
        });
        requirePrices(sku, prices);
    }

    /**
     * A variant of which neither weight nor dimensions are known.
     *
     * @param sku its name in stock
     * @param gtin the number under its bar code, if it has one
     * @param options what tells it from its siblings, such as color and size, in the order to show them
     * @param prices its own prices: at most one in a currency, none negative
     */
    public Variant(Sku sku, Optional<Gtin> gtin, Map<String, String> options, List<Money> prices) {
        this(sku, gtin, options, prices, Optional.empty(), Optional.empty());
    }

    /**
     * A variant with one price and neither bar code nor options.
     *
     * @param sku its name in stock
     * @param price its list price
     * @return the variant
     */
    public static Variant of(Sku sku, Money price) {
        return new Variant(sku, Optional.empty(), Map.of(), List.of(price));
    }

    /**
     * This variant with a bar code.
     *
     * @param number the number under it
     * @return the variant with it
     */
    public Variant withGtin(Gtin number) {
        return new Variant(sku, Optional.of(number), options, prices, weight, dimensions);
    }

    /**
     * This variant with an option, last in order unless it is there already.
     *
     * @param name what is chosen, such as size
     * @param value the choice, such as M
     * @return the variant with it
     */
    public Variant withOption(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return withOptions(more);
    }

    /**
     * This variant with other options.
     *
     * @param choices the choice of each option, in the order to show them
     * @return the variant with these and no others
     */
    public Variant withOptions(Map<String, String> choices) {
        return new Variant(sku, gtin, choices, prices, weight, dimensions);
    }

    /**
     * This variant with a weight.
     *
     * @param packed what a unit weighs, packed
     * @return the variant with it
     */
    public Variant withWeight(Weight packed) {
        return new Variant(sku, gtin, options, prices, Optional.of(packed), dimensions);
    }

    /**
     * This variant with dimensions.
     *
     * @param packed how large a unit is, packed
     * @return the variant with them
     */
    public Variant withDimensions(Dimensions packed) {
        return new Variant(sku, gtin, options, prices, weight, Optional.of(packed));
    }

    /**
     * The list price in a currency.
     *
     * @param currency the currency
     * @return the price, or empty if it has none in that currency
     */
    public Optional<Money> price(Currency currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }

    private static void requirePrices(Sku sku, List<Money> prices) {
        Set<Currency> currencies = new HashSet<>();
        for (Money price : prices) {
            if (price.isNegative()) {
                throw new IllegalArgumentException(
                        "Price %s of %s is negative: give zero or more".formatted(price, sku));
            }
            if (!currencies.add(price.currency())) {
                throw new IllegalArgumentException("%s has two prices in %s, the second being %s: keep one of them"
                        .formatted(sku, price.currency(), price));
            }
        }
    }
}
