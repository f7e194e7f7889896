package io.omni.loyalty.points;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * A purchase lost points, for goods that came back.
 *
 * @param member whose points
 * @param purchase what had earned them
 * @param points how many, by this command
 */
public record PointsClawedBack(CustomerId member, PurchaseId purchase, long points) implements Event {

    @Override
    public String type() {
        return "points.clawed-back";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("member", member.value());
    }
}
