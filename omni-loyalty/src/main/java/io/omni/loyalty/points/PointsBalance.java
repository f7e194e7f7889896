package io.omni.loyalty.points;

import io.omni.core.customer.CustomerId;

/**
 * How a member stands at an instant. Points that were clawed back after they had been spent are taken off those of other purchases, so a
 * member never has points available and owes some at once.
 *
 * @param member who
 * @param available points that can be used
 * @param pending points that can be used later
 * @param owed points that the member has spent and not earned; those that become available pay them off first
 */
public record PointsBalance(CustomerId member, long available, long pending, long owed) {

    /** Checks that nothing is negative, and that nothing is available where some is owed. */
    public PointsBalance {
        if (available < 0 || pending < 0 || owed < 0 || (available > 0 && owed > 0)) {
            throw new IllegalArgumentException(
                    "a member cannot have %d points available, %d pending and %d owed: net what is owed against what is available"
                            .formatted(available, pending, owed));
        }
    }
}
