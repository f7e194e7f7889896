package io.omni.loyalty.promotion;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.price.PriceListId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Units of one SKU at one price, with what promotions go by.
 *
 * @param id the line of the basket
 * @param sku what
 * @param product whose variant it is, if known
 * @param category where the product belongs, if known
 * @param tags words that the retailer put on it
 * @param priceList the list that its price is from, if it is from one
 * @param quantity how many, from 1 to a million
 * @param unitPrice for each before promotions, not negative
 * @param floor below which no promotion takes the price of a unit; from zero to the price
 */
public record GoodsLine(
        LineId id,
        Sku sku,
        Optional<ProductId> product,
        Optional<Category> category,
        Set<Tag> tags,
        Optional<PriceListId> priceList,
        Quantity quantity,
        Money unitPrice,
        Money floor) {

    private static final long MOST = 1_000_000;

    /** Refuses no units, negative prices, and a floor above the price. */
    public GoodsLine {
        Given.require("id", id);
        Given.require("sku", sku);
        Given.require("product", product);
        Given.require("category", category);
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(Given.require("tags", tags))));
        Given.require("price list", priceList);
        Given.require("quantity", quantity);
        Given.require("unit price", unitPrice);
        Given.require("floor", floor);
        if (quantity.isZero() || quantity.units() > MOST) {
            throw new IllegalArgumentException(
                    "line %s has %s of %s: give from 1 to %d".formatted(id, quantity, sku, MOST));
        }
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("line %s, %s, has the price %s, which is negative: give zero or more"
                    .formatted(id, sku, unitPrice));
        }
        if (floor.isNegative() || floor.compareTo(unitPrice) > 0) {
            throw new IllegalArgumentException("line %s, %s, has the floor %s: give one from zero to its price %s"
                    .formatted(id, sku, floor, unitPrice));
        }
    }

    /**
     * Goods of which nothing is known but what they cost.
     *
     * @param line the line's number, 1 or more
     * @param sku what
     * @param units how many, at least one
     * @param unitPrice for each
     * @return the line
     */
    public static GoodsLine of(int line, String sku, long units, Money unitPrice) {
        return new GoodsLine(
                new LineId(line),
                new Sku(sku),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Quantity.of(units),
                unitPrice,
                Money.zero(unitPrice.currency()));
    }

    /**
     * These goods in a category.
     *
     * @param path its names from the top of the tree down
     * @return the line
     */
    public GoodsLine in(String... path) {
        return new GoodsLine(
                id, sku, product, Optional.of(Category.of(path)), tags, priceList, quantity, unitPrice, floor);
    }

    /**
     * These goods with a floor.
     *
     * @param lowest below which no promotion takes the price of a unit
     * @return the line
     */
    public GoodsLine notBelow(Money lowest) {
        return new GoodsLine(id, sku, product, category, tags, priceList, quantity, unitPrice, lowest);
    }

    /**
     * Another number of these goods.
     *
     * @param units how many
     * @return the line
     */
    public GoodsLine times(Quantity units) {
        return new GoodsLine(id, sku, product, category, tags, priceList, units, unitPrice, floor);
    }

    /**
     * Tells what the line costs before promotions.
     *
     * @return price times quantity
     */
    public Money gross() {
        return unitPrice.times(quantity.units());
    }
}
