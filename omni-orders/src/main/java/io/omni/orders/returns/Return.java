package io.omni.orders.returns;

import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * Goods that came back.
 *
 * @param id of the command
 * @param location where
 * @param at when
 * @param items which units
 * @param refund what is paid back for them
 */
public record Return(CommandId id, LocationId location, Instant at, List<ReturnItem> items, Money refund) {

    /** Copies the items. */
    public Return {
        items = List.copyOf(items);
    }
}
