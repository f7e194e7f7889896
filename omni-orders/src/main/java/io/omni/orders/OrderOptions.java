package io.omni.orders;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import java.time.Duration;

/**
 * What a host may set about orders.
 *
 * @param holdFor how long units are held while an order is being placed
 * @param recoverAfter how long an order is left alone before {@link Orders#recover} takes it for one whose process has died
 */
public record OrderOptions(
        @MoreThanZero Duration holdFor, @NotNegative Duration recoverAfter) {

    /** Units are held for fifteen minutes; an order is recovered after one. */
    public static final OrderOptions DEFAULT = new OrderOptions(Duration.ofMinutes(15), Duration.ofMinutes(1));

    /** Checks the durations. */
    public OrderOptions {
        Given.require("hold for", holdFor);
        Given.require("recover after", recoverAfter);
        if (holdFor.isNegative() || holdFor.isZero() || recoverAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "orders held for %s and recovered after %s: give a positive duration and one that is not negative"
                            .formatted(holdFor, recoverAfter));
        }
    }
}
