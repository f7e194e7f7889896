package io.omni.inventory.count;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * The units of a SKU whose tags were read.
 *
 * @param sku what
 * @param tags which ones, each once, in their order
 */
public record SkuTags(@Required Sku sku, @Required @AnyOrder List<UnitTag> tags) {

    /** Sorts the tags, and leaves out what comes twice. */
    public SkuTags {
        Given.require("sku", sku);
        tags = Given.copy("tags", tags).stream().distinct().sorted().toList();
    }
}
