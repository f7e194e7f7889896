package io.omni.inventory.count;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;

/**
 * A count found another number of units than the book had, and the difference was posted.
 *
 * @param key what and where
 * @param count which count
 * @param counted how many units were found
 * @param change by how much the book was changed
 * @param countedAt for which moment they were counted
 * @param reason why the book did not agree
 */
public record StockCounted(
        StockKey key, CountId count, long counted, long change, Instant countedAt, AdjustmentReason reason)
        implements Event {

    @Override
    public String type() {
        return "stock.counted";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("stock", key.toString());
    }
}
