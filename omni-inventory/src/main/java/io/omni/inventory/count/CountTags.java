package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;

/**
 * A reader saw all that a count is about, or as much of it as it could: each SKU of the count is tallied with as many units as tags were read,
 * those of which none was read with none. Where so few of the book's units were read that the reader is more likely at fault than the shop,
 * nothing is taken. It counts units; for SKUs with serial numbers {@link io.omni.inventory.lot.ReconcileSerials} says which ones are missing, extra
 * or moved, by the book.
 *
 * @param id of this command
 * @param count which count
 * @param reads what was read, now
 * @param plausiblePercent how many percent of the units on the book have to be read for the reads to be believed
 */
public record CountTags(
        @Required CommandId id,
        @Required CountId count,
        @Required TagReads reads,
        @NotNegative int plausiblePercent) implements Command {

    /** Checks that the share is not negative. */
    public CountTags {
        Given.require("id", id);
        Given.require("count", count);
        Given.require("reads", reads);
        if (plausiblePercent < 0) {
            throw new IllegalArgumentException(
                    "%d percent of the book cannot be read: give 0 or more, such as 95".formatted(plausiblePercent));
        }
    }

    @Override
    public String type() {
        return "count.tags";
    }
}
