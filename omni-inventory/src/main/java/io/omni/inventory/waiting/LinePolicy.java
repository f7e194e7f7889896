package io.omni.inventory.waiting;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * How lines are served.
 *
 * @param offerFor how long units are held for who is offered them
 * @param lostTurn what becomes of who does not take them
 */
public record LinePolicy(
        @MoreThanZero Duration offerFor, @Required LostTurn lostTurn) {

    /** Half an hour; who does not take what is offered goes to the end. */
    public static final LinePolicy DEFAULT = new LinePolicy(Duration.ofMinutes(30), LostTurn.END_OF_LINE);

    /** Refuses no time. */
    public LinePolicy {
        Given.require("time of an offer", offerFor);
        Given.require("lost turn", lostTurn);
        if (offerFor.isNegative() || offerFor.isZero()) {
            throw new IllegalArgumentException(
                    "units would be offered for %s: give a positive duration".formatted(offerFor));
        }
    }
}
