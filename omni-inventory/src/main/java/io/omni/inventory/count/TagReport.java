package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import java.util.List;

/**
 * Reads of tags compared with the book.
 *
 * @param book how many units the book has of what is counted
 * @param matched of how many of these a tag was read
 * @param lines the SKUs of which the reads say something else than the book, in their order
 * @param elsewhere SKUs that were read, and that the count is not about
 */
public record TagReport(long book, long matched, List<TagLine> lines, List<Sku> elsewhere) {

    private static final int ALL = 100;

    /** Copies the lists. */
    public TagReport {
        lines = List.copyOf(lines);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Tells which share of the book was read.
     *
     * @return percent, rounded down; 100 where the book has nothing
     */
    public long readPercent() {
        return book <= 0 ? ALL : matched / book * ALL + matched % book * ALL / book;
    }
}
