package io.omni.orders.order;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names an order. It is the id of the command that placed it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record OrderId(@Required @ValidAs(OrderId.class) UUID value) implements Comparable<OrderId> {

    /** Checks the version of the id. */
    public OrderId {
        UuidV7.require("order id", value);
    }

    /**
     * Names the order that a command places.
     *
     * @param command the command
     * @return the order
     */
    public static OrderId of(CommandId command) {
        return new OrderId(command.value());
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
