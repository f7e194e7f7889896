package io.omni.core.channel;

import io.omni.core.catalog.Category;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * The commission on the goods of a category.
 *
 * @param category of which category, and of those below it that have no commission of their own
 * @param commission what the channel takes
 */
public record CategoryCommission(
        @Required Category category, @Required Commission commission) {

    /** Refuses what is null. */
    public CategoryCommission {
        Given.require("category", category);
        Given.require("commission", commission);
    }
}
