package io.omni.orders.pickup;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import java.time.Duration;

/**
 * How long goods wait for who fetches them, and what is asked of them.
 *
 * @param keptFor how long goods wait before the customer has not come
 * @param remindEvery how often the customer is reminded while they wait
 * @param codeLasts how long a code is good for
 * @param codeAttempts how many wrong codes are taken for mistakes before a code is good no more, at least 1
 * @param slotLength how long a slot is
 * @param perSlot how many pick-ups a location takes in each slot, at least 1
 */
public record PickupPolicy(
        @MoreThanZero Duration keptFor,
        @MoreThanZero Duration remindEvery,
        @MoreThanZero Duration codeLasts,
        @MoreThanZero long codeAttempts,
        @MoreThanZero Duration slotLength,
        @MoreThanZero long perSlot) {

    /** Goods wait for a week, with a reminder every two days; codes last for two weeks and five attempts; four pick-ups each half hour. */
    public static final PickupPolicy DEFAULT =
            new PickupPolicy(Duration.ofDays(7), Duration.ofDays(2), Duration.ofDays(14), 5, Duration.ofMinutes(30), 4);

    /** Checks all of it. */
    public PickupPolicy {
        Given.positive("time to keep goods", keptFor);
        Given.positive("time between reminders", remindEvery);
        Given.positive("life of a code", codeLasts);
        Given.positive("length of a slot", slotLength);
        if (codeAttempts < 1 || perSlot < 1) {
            throw new IllegalArgumentException("%d attempts and %d pick-ups in a slot: give at least one of each"
                    .formatted(codeAttempts, perSlot));
        }
    }
}
