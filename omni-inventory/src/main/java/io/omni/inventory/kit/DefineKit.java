package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * Says what a SKU is made of from now on, in place of what was said before.
 *
 * @param id of this command
 * @param sku what it is sold as
 * @param parts what one of it takes, each SKU once; none for a SKU that is no kit any more
 */
public record DefineKit(
        @Required CommandId id,
        @Required Sku sku,
        @Required @AnyOrder List<KitPart> parts) implements Command {

    /** Refuses two parts of one SKU. */
    public DefineKit {
        Given.require("id", id);
        parts = new Kit(sku, parts).parts();
    }

    @Override
    public String type() {
        return "kit.define";
    }
}
