package io.omni.inventory.stock;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * A fact left less stock than is held: somebody who was promised units will not get them from here.
 *
 * @param key what and where
 * @param missing how many units are promised that are not there
 */
public record StockOvercommitted(StockKey key, long missing) implements Event {

    @Override
    public String type() {
        return "stock.overcommitted";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("stock", key.toString());
    }
}
