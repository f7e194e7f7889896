package io.omni.inventory.supply;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.inventory.stock.StockKey;

/**
 * Another quantity is expected than was before, or at another instant, and not because units have come. Promises that stand on it may not
 * hold any more, or may be kept earlier.
 *
 * @param supply which supply
 * @param source the document by which it is expected
 * @param key what, and where to
 * @param before what was expected until now
 * @param after what is expected from now on; nothing where no more is to come
 * @param cause why
 */
public record SupplyRevised(
        SupplyId supply, SupplySource source, StockKey key, Expectation before, Expectation after, RevisionCause cause)
        implements Event {

    /**
     * Tells whether this disappoints whoever counted on the supply.
     *
     * @return whether fewer units come, or later
     */
    public boolean slips() {
        return after.slipsFrom(before);
    }

    @Override
    public String type() {
        return "supply.revised";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("supply", supply.value());
    }
}
