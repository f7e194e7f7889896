package io.omni.orders;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import java.time.Duration;

/**
 * What a host may set about carts and offers.
 *
 * @param mostUnits how many units a line of a cart may have; more is refused as a slip
 * @param abandonedAfter how long nobody touched a cart with something in it until it counts as abandoned
 * @param expireAfter how long nobody touched a cart until it is removed
 * @param codeFor how long a code that hands a cart over to another device is good
 * @param codeAttempts how often a wrong code is tried until it is good no more
 * @param offerFor how long an offer stands
 */
public record CartOptions(
        @MoreThanZero long mostUnits,
        @MoreThanZero Duration abandonedAfter,
        @MoreThanZero Duration expireAfter,
        @MoreThanZero Duration codeFor,
        @MoreThanZero int codeAttempts,
        @MoreThanZero Duration offerFor) {

    /** 100,000 units; abandoned after an hour, removed after 90 days; codes for five minutes and five attempts; offers for fifteen minutes. */
    public static final CartOptions DEFAULT = new CartOptions(
            100_000, Duration.ofHours(1), Duration.ofDays(90), Duration.ofMinutes(5), 5, Duration.ofMinutes(15));

    /** Refuses what is not more than nothing. */
    public CartOptions {
        Given.positive("time until carts are abandoned", abandonedAfter);
        Given.positive("time until carts expire", expireAfter);
        Given.positive("time for codes", codeFor);
        Given.positive("time for offers", offerFor);
        if (mostUnits <= 0) {
            throw new IllegalArgumentException("%d units at the most are none: allow more".formatted(mostUnits));
        }
        if (codeAttempts <= 0) {
            throw new IllegalArgumentException("%d attempts are none: allow at least 1".formatted(codeAttempts));
        }
    }
}
