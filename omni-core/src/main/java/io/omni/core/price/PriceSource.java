package io.omni.core.price;

import io.omni.core.quantity.Quantity;

/** Where a price is from. */
public sealed interface PriceSource {

    /**
     * From a price list.
     *
     * @param list which list
     * @param from the quantity from which on the list has this price
     */
    record FromList(PriceListId list, Quantity from) implements PriceSource {

        @Override
        public String toString() {
            return "price list %s, from %s on".formatted(list, from);
        }
    }

    /** The variant's own price: no list that holds has one. */
    record OfVariant() implements PriceSource {

        @Override
        public String toString() {
            return "the variant's own price";
        }
    }
}
