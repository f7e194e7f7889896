package io.omni.inventory.supply;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * Units came that were expected, or more than were.
 *
 * @param receipt what came
 */
public record SupplyReceived(SupplyReceipt receipt) implements Event {

    @Override
    public String type() {
        return "supply.received";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("supply", receipt.supply().value());
    }
}
