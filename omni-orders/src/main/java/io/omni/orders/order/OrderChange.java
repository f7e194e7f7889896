package io.omni.orders.order;

import io.omni.core.geo.Address;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * Something about an order that was changed after it was placed.
 *
 * @param id of the command
 * @param at when
 * @param author who did it
 * @param reason why, in the author's words
 * @param what what was changed
 */
public record OrderChange(CommandId id, Instant at, Author author, String reason, What what) {

    /** Without the reason: what people write may be about a person. */
    @Override
    public String toString() {
        return "OrderChange[id=%s, at=%s, author=%s, what=%s]".formatted(id, at, author, what);
    }

    /** What was changed. */
    public sealed interface What {

        /**
         * Units are not wanted any more. The discount on the others stays what it was.
         *
         * @param units which, each line once
         * @param amount what they would have cost, with their shares of discount, delivery and tax
         */
        record UnitsCanceled(List<LineUnits> units, Money amount) implements What {

            /** Copies the list. */
            public UnitsCanceled {
                units = List.copyOf(units);
            }
        }

        /**
         * It is shipped elsewhere.
         *
         * @param from where it was to go
         * @param to where it goes
         */
        record AddressChanged(Address from, Address to) implements What {}
    }
}
