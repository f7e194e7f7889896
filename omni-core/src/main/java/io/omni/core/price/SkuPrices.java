package io.omni.core.price;

import io.omni.core.catalog.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The prices of a SKU in all lists, as they are kept.
 *
 * @param sku which SKU
 * @param prices at most one for each list, sorted by list
 */
public record SkuPrices(Sku sku, List<ListedPrice> prices) {

    /** Sorts the prices. */
    public SkuPrices {
        prices = prices.stream().sorted(Comparator.comparing(ListedPrice::list)).toList();
    }

    SkuPrices with(ListedPrice price) {
        List<ListedPrice> next = new ArrayList<>(without(price.list()).prices());
        next.add(price);
        return new SkuPrices(sku, next);
    }

    SkuPrices without(PriceListId list) {
        return new SkuPrices(
                sku, prices.stream().filter(price -> !price.list().equals(list)).toList());
    }
}
