package io.omni.orders.fulfillment;

import io.omni.core.catalog.Weight;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.List;

/**
 * A packed parcel.
 *
 * @param number from 1, within its task
 * @param contents what is in it, at least one line
 * @param weight what it weighs as packed
 */
public record Parcel(
        @ValidAs(FulfillmentId.class) int number,
        @AtLeastOne List<FulfillmentLine> contents,
        @Required Weight weight) {

    /** Checks the number, and that there is something in it. */
    public Parcel {
        Given.require("weight", weight);
        contents = Given.copy("contents", contents);
        if (number < 1) {
            throw new IllegalArgumentException("parcel number %d: they start from 1".formatted(number));
        }
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("parcel %d has no lines: leave it out".formatted(number));
        }
    }
}
