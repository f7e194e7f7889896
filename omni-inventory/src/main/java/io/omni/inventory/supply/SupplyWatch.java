package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.event.Event;
import java.util.List;
import java.util.function.Function;

/** Follows what is expected otherwise than before, in the unit of work in which it changes. */
@FunctionalInterface
public interface SupplyWatch {

    /** Nobody follows. */
    SupplyWatch NOBODY = (events, expected) -> List.of();

    /**
     * Takes note of a change that is saved and posted.
     *
     * @param events what happened: supplies that were announced, revised and received
     * @param expected tells what is still to come of a SKU now
     * @return what follows from it, to be told along with it
     */
    List<? extends Event> changed(List<Event> events, Function<Sku, List<ExpectedSupply>> expected);
}
