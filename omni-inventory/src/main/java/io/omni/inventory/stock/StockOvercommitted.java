package io.omni.inventory.stock;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import java.util.List;

/**
 * A fact left less stock than is held: somebody who was promised units will not get them from here. Whose promise is short is told by one
 * rule: what was promised last is short first, by the instant in the promise's id, until all that is missing is accounted for. Units may be
 * missing that were promised to nobody.
 *
 * @param key what and where
 * @param missing how many units are promised that are not there
 * @param promises who is short of them, the last promised first
 */
public record StockOvercommitted(StockKey key, long missing, List<ShortPromise> promises) implements Event {

    /** Copies the promises. */
    public StockOvercommitted {
        promises = List.copyOf(promises);
    }

    @Override
    public String type() {
        return "stock.overcommitted";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("stock", key.toString());
    }
}
