package io.omni.orders.stock;

import io.omni.orders.sourcing.Allocation;
import java.util.List;

/** The answer to {@link Stock#hold}. */
public sealed interface HoldAnswer {

    /**
     * Units are held.
     *
     * @param units which; where the hold was made by an earlier attempt these are the units of then
     */
    record Held(List<Allocation> units) implements HoldAnswer {

        /** Copies the list. */
        public Held {
            units = List.copyOf(units);
        }
    }

    /** Too few units are available by now: look again and choose anew. */
    record TooFew() implements HoldAnswer {}

    /** A hold was made under this id before and is no more: take another id. */
    record Spent() implements HoldAnswer {}
}
