package io.omni.loyalty.stamp;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A stamp card. "Every 4th cup free" is full at 3: three cups that are paid earn one that is not, and a free one earns nothing.
 *
 * @param id the retailer's name for it
 * @param stamping what earns stamps
 * @param fullAt how many stamps earn a reward, at least 1
 * @param rewardValidFor how long a reward can be used
 * @param milestones what members get for good, the least stamps first
 */
public record StampCard(
        @Required StampCardId id,
        @Required Stamping stamping,
        @MoreThanZero long fullAt,
        @MoreThanZero Duration rewardValidFor,
        @Required List<Milestone> milestones) {

    /** Refuses a card that is full from the start; sorts the milestones. */
    public StampCard {
        Given.require("id", id);
        Given.require("stamping", stamping);
        Given.positive("validity of rewards", rewardValidFor);
        milestones = Given.copy("milestones", milestones).stream()
                .sorted(Comparator.comparingLong(Milestone::stamps)
                        .thenComparing(each -> each.segment().value()))
                .toList();
        if (fullAt < 1) {
            throw new IllegalArgumentException(
                    "stamp card %s would be full at %d stamps: give 1 or more".formatted(id, fullAt));
        }
    }
}
