package io.omni.loyalty.stamp;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.loyalty.promotion.SegmentId;

/**
 * What a member gets for good after so many stamps in all, apart from rewards: 4 % off after 25 cups. Promotions are given to the segment.
 *
 * @param stamps after how many, at least 1
 * @param segment to which members belong from then on
 * @param lostByReturns whether a member who brings back so much that stamps are missing leaves the segment again
 */
public record Milestone(@MoreThanZero long stamps, @Required SegmentId segment, boolean lostByReturns) {

    /** Refuses what everybody has from the start. */
    public Milestone {
        Given.require("segment", segment);
        if (stamps < 1) {
            throw new IllegalArgumentException(
                    "segment %s would be reached by %d stamps: give 1 or more".formatted(segment, stamps));
        }
    }
}
