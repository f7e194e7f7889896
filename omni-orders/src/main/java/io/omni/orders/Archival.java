package io.omni.orders;

import io.omni.orders.order.OrderId;
import java.util.List;

/**
 * What {@link Orders#archive} did.
 *
 * @param archived the orders that the archive took and that were removed
 * @param failed the orders that the archive did not take, or that could not be removed; they stay
 */
public record Archival(List<OrderId> archived, List<Recovery.Failure> failed) {

    /** Copies the lists. */
    public Archival {
        archived = List.copyOf(archived);
        failed = List.copyOf(failed);
    }
}
