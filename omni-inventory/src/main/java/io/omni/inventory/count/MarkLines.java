package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * The counter stands before some lines and begins: their book is marked. A tally of what was there at this moment is compared with the
 * mark, however late it arrives. A handheld that has no network in the stock room marks at the door.
 *
 * @param id of this command
 * @param count which count
 * @param skus which lines, at least one
 */
public record MarkLines(
        @Required CommandId id,
        @Required CountId count,
        @AtLeastOne @AnyOrder List<Sku> skus) implements Command {

    /** Checks that there are lines. */
    public MarkLines {
        Given.require("id", id);
        Given.require("count", count);
        skus = Given.copy("skus", skus);
        if (skus.isEmpty()) {
            throw new IllegalArgumentException("mark %s has no lines: give at least one SKU".formatted(id));
        }
    }

    @Override
    public String type() {
        return "count.mark";
    }
}
