package io.omni.loyalty.points;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import java.time.Instant;

/**
 * A purchase earned points.
 *
 * @param member who earned them
 * @param purchase what earned them
 * @param points how many, by this command
 * @param activeFrom from when they can be used
 * @param expiresAt the first instant at which they no longer can
 */
public record PointsEarned(CustomerId member, PurchaseId purchase, long points, Instant activeFrom, Instant expiresAt)
        implements Event {

    @Override
    public String type() {
        return "points.earned";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("member", member.value());
    }
}
