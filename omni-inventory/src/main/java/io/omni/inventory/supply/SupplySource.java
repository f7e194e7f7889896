package io.omni.inventory.supply;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * The document by which units are expected.
 *
 * @param type what kind of document
 * @param document its number
 */
public record SupplySource(
        @Required SupplyType type, @Required DocumentId document) {

    /** Refuses what is null. */
    public SupplySource {
        Given.require("type", type);
        Given.require("document", document);
    }

    @Override
    public String toString() {
        return type + " " + document;
    }
}
