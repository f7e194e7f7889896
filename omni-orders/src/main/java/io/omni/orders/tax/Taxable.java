package io.omni.orders.tax;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import java.util.Optional;

/**
 * A line to be taxed.
 *
 * @param line which line
 * @param sku what
 * @param category the category of the product, if it has one
 * @param goods what the goods cost after discount
 * @param delivery the line's share of the delivery charge
 */
public record Taxable(LineId line, Sku sku, Optional<Category> category, Money goods, Money delivery) {}
