package io.omni.inventory.view;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import java.time.Duration;

/**
 * How much a view remembers, and how long.
 *
 * @param maximumShelves of how many SKUs at a location answers are remembered at most; about so many
 * @param maximumAge from which age on an answer is not given any more, whatever the view was told
 */
public record ViewOptions(
        @MoreThanZero long maximumShelves, @MoreThanZero Duration maximumAge) {

    /** A hundred thousand shelves, ten seconds. */
    public static final ViewOptions DEFAULT = new ViewOptions(100_000, Duration.ofSeconds(10));

    /** Checks that both are positive. */
    public ViewOptions {
        if (maximumShelves <= 0) {
            throw new IllegalArgumentException(
                    "a view would remember %d shelves: give at least one".formatted(maximumShelves));
        }
        if (Given.require("maximum age", maximumAge).isNegative() || maximumAge.isZero()) {
            throw new IllegalArgumentException(
                    "a view would give answers up to the age of %s: give a positive duration".formatted(maximumAge));
        }
    }
}
