package io.omni.orders.points;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;

/** The port to loyalty points. A host may plug in a program of its own. */
public interface Points {

    /**
     * Adjusts the points of a customer to the goods of an order that the customer keeps. It is called in the unit of work that ships goods
     * or takes them back, with what is kept after that; points follow what is kept, whatever the order of shipments and returns.
     *
     * @param command of this change; the same command is carried out once
     * @param customer whose points
     * @param order for which order
     * @param kept what the goods cost that the customer keeps, after discount and without delivery
     * @return by how many points the customer's balance changed, negative for points taken back
     */
    long adjust(CommandId command, CustomerId customer, OrderId order, Money kept);
}
