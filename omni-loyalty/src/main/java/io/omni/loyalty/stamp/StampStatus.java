package io.omni.loyalty.stamp;

import io.omni.core.customer.CustomerId;
import io.omni.loyalty.promotion.SegmentId;
import java.time.Instant;
import java.util.List;

/**
 * How a member's card stands.
 *
 * @param card which card
 * @param member whose
 * @param collected how many stamps it has in all, ever, without those that were taken back
 * @param missing how many more the next reward takes; more than a whole card where a reward was used whose stamps were taken back since
 * @param rewards until when rewards can be used, the first to expire first
 * @param segments what was reached for good
 */
public record StampStatus(
        StampCardId card,
        CustomerId member,
        long collected,
        long missing,
        List<Instant> rewards,
        List<SegmentId> segments) {

    /** Copies the lists. */
    public StampStatus {
        rewards = List.copyOf(rewards);
        segments = List.copyOf(segments);
    }
}
