package io.omni.orders.fulfillment;

import io.omni.core.catalog.Sku;
import java.util.List;

/** The port to what a host offers in place of something that cannot be had, at the price of what was bought. */
@FunctionalInterface
public interface Substitutes {

    /** Nothing stands in for anything. */
    Substitutes NONE = sku -> List.of();

    /**
     * Tells what stands in for something.
     *
     * @param sku what cannot be had
     * @return what may be had instead, the best first
     */
    List<Sku> of(Sku sku);
}
