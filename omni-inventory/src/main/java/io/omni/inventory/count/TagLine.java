package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import java.util.List;

/**
 * What the reads say of one SKU, where that is not what the book says.
 *
 * @param sku what
 * @param book how many units the book has
 * @param read how many were read: fewer than the book has are missing, more are extra
 * @param unseen units that were seen here before and were not read: where units are missing, it is some of these
 * @param moved units that were read, and last seen at another location
 */
public record TagLine(Sku sku, long book, long read, List<UnitTag> unseen, List<MovedTag> moved) {

    /** Copies the lists. */
    public TagLine {
        unseen = List.copyOf(unseen);
        moved = List.copyOf(moved);
    }
}
