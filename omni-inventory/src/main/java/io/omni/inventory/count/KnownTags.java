package io.omni.inventory.count;

import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.List;

/**
 * Which tagged units were last seen where.
 *
 * @param key what and where
 * @param tags which ones, in their order
 * @param at when the location was last read
 */
public record KnownTags(StockKey key, List<UnitTag> tags, Instant at) {

    /** Copies the tags. */
    public KnownTags {
        Given.require("key", key);
        Given.require("at", at);
        tags = Given.copy("tags", tags);
    }
}
