package io.omni.orders.placement;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.cart.CartId;
import io.omni.orders.order.Delivery;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Tender;
import java.util.List;
import java.util.Optional;

/**
 * Places an order with what is in a cart.
 *
 * @param id of this command; the order has the same
 * @param cart which cart
 * @param delivery how the goods reach the customer
 * @param tenders by what the customer pays, in the order in which they are asked, at least one
 * @param shortStock what to do when less is available than is wanted
 * @param shown what the customer agreed to; empty for whatever it costs now
 */
public record PlaceOrder(
        @Required CommandId id,
        @Required CartId cart,
        @Required Delivery delivery,
        @AtLeastOne List<Tender> tenders,
        @Required ShortStock shortStock,
        @Required Optional<Shown> shown)
        implements Command {

    /** Checks that there is something to pay with. */
    public PlaceOrder {
        Given.require("id", id);
        Given.require("cart", cart);
        Given.require("delivery", delivery);
        tenders = Given.copy("tenders", tenders);
        Given.require("what to do when stock is short", shortStock);
        Given.require("shown", shown);
        if (tenders.isEmpty()) {
            throw new IllegalArgumentException(
                    "tenders %s of order %s pay nothing: give at least one".formatted(tenders, id));
        }
    }

    /**
     * Places an order that one card pays, at whatever it costs now.
     *
     * @param id of this command; the order has the same
     * @param cart which cart
     * @param delivery how the goods reach the customer
     * @param payment by what the customer pays
     * @param shortStock what to do when less is available than is wanted
     */
    public PlaceOrder(CommandId id, CartId cart, Delivery delivery, PaymentMethod payment, ShortStock shortStock) {
        this(id, cart, delivery, List.of(Tender.card(payment)), shortStock, Optional.empty());
    }

    /**
     * This command for what the customer saw.
     *
     * @param seen what the customer agreed to
     * @return the command, which is refused if it cannot be kept
     */
    public PlaceOrder asShown(Shown seen) {
        return new PlaceOrder(id, cart, delivery, tenders, shortStock, Optional.of(seen));
    }

    /**
     * This command paid otherwise.
     *
     * @param others by what the customer pays
     * @return the command with them
     */
    public PlaceOrder paidBy(Tender... others) {
        return new PlaceOrder(id, cart, delivery, List.of(others), shortStock, shown);
    }

    @Override
    public String type() {
        return "order.place";
    }
}
