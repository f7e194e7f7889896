package io.omni.core.channel;

import io.omni.core.catalog.Category;

/**
 * The commission on the goods of a category.
 *
 * @param category of which category, and of those below it that have no commission of their own
 * @param commission what the channel takes
 */
public record CategoryCommission(Category category, Commission commission) {}
