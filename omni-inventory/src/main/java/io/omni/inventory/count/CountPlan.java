package io.omni.inventory.count;

import io.omni.core.validation.Given;

/**
 * What a count is about. It is kept apart from the {@link Count}, which changes with each tally, for it may name all SKUs of a store.
 *
 * @param count which count
 * @param scope what is to be counted
 */
public record CountPlan(CountId count, CountScope scope) {

    /** Refuses what is null. */
    public CountPlan {
        Given.require("count", count);
        Given.require("scope", scope);
    }
}
