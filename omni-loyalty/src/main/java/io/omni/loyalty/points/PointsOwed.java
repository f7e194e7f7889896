package io.omni.loyalty.points;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * Points were clawed back that the member had spent, and the member's other points do not make up for them.
 *
 * @param member who owes
 * @param purchase whose points were clawed back
 * @param points how many the member owes in all, once this command was carried out
 */
public record PointsOwed(CustomerId member, PurchaseId purchase, long points) implements Event {

    @Override
    public String type() {
        return "points.owed";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("member", member.value());
    }
}
