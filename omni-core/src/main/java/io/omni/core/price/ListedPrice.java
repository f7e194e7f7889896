package io.omni.core.price;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a SKU costs by a price list.
 *
 * @param list which list
 * @param sku what
 * @param breaks at least one, each from another quantity on, all in one currency; lowest quantity first
 */
public record ListedPrice(PriceListId list, Sku sku, List<PriceBreak> breaks) {

    /** Sorts the breaks, and refuses none, two from one quantity on and prices in several currencies. */
    public ListedPrice {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(sku, "sku");
        breaks = breaks.stream()
                .sorted(Comparator.comparing(step -> step.from().units()))
                .toList();
        if (breaks.isEmpty()) {
            throw new IllegalArgumentException(
                    "price of %s in list %s is missing: give at least one".formatted(sku, list));
        }
        Set<Quantity> quantities = new HashSet<>();
        for (PriceBreak step : breaks) {
            if (!quantities.add(step.from())
                    || !step.unitPrice()
                            .currency()
                            .equals(breaks.get(0).unitPrice().currency())) {
                throw new IllegalArgumentException(
                        "prices %s of %s in list %s: give one for each quantity, in one currency"
                                .formatted(breaks, sku, list));
            }
        }
    }

    /**
     * One price, however many are bought.
     *
     * @param list which list
     * @param sku what
     * @param unitPrice what each unit costs
     * @return the price
     */
    public static ListedPrice of(PriceListId list, Sku sku, Money unitPrice) {
        return new ListedPrice(list, sku, List.of(new PriceBreak(Quantity.ONE, unitPrice)));
    }

    /**
     * Finds the price for a quantity.
     *
     * @param quantity how many are bought together
     * @return the break with the highest quantity that is not more; empty if even the lowest is more
     */
    public Optional<PriceBreak> breakFor(Quantity quantity) {
        return breaks.stream()
                .filter(step -> step.from().units() <= quantity.units())
                .reduce((lower, higher) -> higher);
    }
}
