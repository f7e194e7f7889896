package io.omni.orders.order;

import io.omni.core.command.Command;
import io.omni.core.geo.Address;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Has an order shipped elsewhere, before anybody works on it.
 *
 * @param id of this command
 * @param order which order
 * @param author who wants it
 * @param reason why, in the author's words; may be empty
 * @param address where to; it must be located, that is, have a point
 */
public record ChangeAddress(
        @Required CommandId id,
        @Required OrderId order,
        @Required Author author,
        @Required String reason,
        @Required Address address)
        implements Command {

    /** Refuses what is null. */
    public ChangeAddress {
        Given.require("id", id);
        Given.require("order", order);
        Given.require("author", author);
        Given.require("reason", reason);
        Given.require("address", address);
    }

    @Override
    public String type() {
        return "order.change-address";
    }

    /** Without the reason: what people write may be about a person. */
    @Override
    public String toString() {
        return "ChangeAddress[id=%s, order=%s, author=%s, address=%s]".formatted(id, order, author, address);
    }
}
