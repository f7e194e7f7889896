package io.omni.inventory.supply;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * Units are expected that were not before.
 *
 * @param supply what is expected, where and when
 */
public record SupplyAnnounced(ExpectedSupply supply) implements Event {

    @Override
    public String type() {
        return "supply.announced";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("supply", supply.id().value());
    }
}
