package io.omni.workbench.accuracy;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.inventory.Inventory;
import io.omni.inventory.confidence.ServiceLevel;

/** How many units of the book to offer for pick-up. */
interface Policy {

    /** Holds the same number back of everything, always. */
    record FixedBuffer(int units) implements Policy {

        @Override
        public long offer(Inventory inventory, Sku sku, LocationId store, long book) {
            return book - units;
        }

        @Override
        public String toString() {
            return "buffer of " + units;
        }
    }

    /** Offers what is there with a probability. */
    record ByConfidence(ServiceLevel target) implements Policy {

        @Override
        public long offer(Inventory inventory, Sku sku, LocationId store, long book) {
            return inventory
                    .confidence()
                    .offer(sku, store, book, target)
                    .quantity()
                    .units();
        }

        @Override
        public String toString() {
            return "confidence " + target;
        }
    }

    long offer(Inventory inventory, Sku sku, LocationId store, long book);
}
