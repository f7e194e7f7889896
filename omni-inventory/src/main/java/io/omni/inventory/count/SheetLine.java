package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import java.util.OptionalLong;

/**
 * What a counter is shown of a line.
 *
 * @param sku what to count
 * @param state whether to count it, or to count it again
 * @param book how many units the book has now; empty in a blind count
 */
public record SheetLine(Sku sku, LineState state, OptionalLong book) {}
