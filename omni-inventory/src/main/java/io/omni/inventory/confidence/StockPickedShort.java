package io.omni.inventory.confidence;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.inventory.stock.StockKey;

/**
 * A picker did not find all that was to be picked.
 *
 * @param key what and where
 * @param wanted how many units were to be picked
 * @param found how many were found
 * @param missing by how many units the book was too high
 * @param reason why
 */
public record StockPickedShort(StockKey key, long wanted, long found, long missing, ShortPickReason reason)
        implements Event {

    @Override
    public String type() {
        return "stock.picked-short";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("stock", key.toString());
    }
}
