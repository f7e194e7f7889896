/**
 * From a cart to a return: carts, orders, sourcing, fulfillment, pick-up, returns and the money that goes with them.
 *
 * <p>A host begins with {@code io.omni.orders.assembly.Omni}, which ties this module to {@code io.omni.inventory} and
 * {@code io.omni.loyalty}. Every other package knows those two only through the ports {@code Stock}, {@code Pricing} and {@code Points}.
 */
module io.omni.orders {
    requires transitive io.omni.core;
    requires transitive io.omni.inventory;
    requires transitive io.omni.loyalty;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.omni.orders;
    exports io.omni.orders.assembly;
    exports io.omni.orders.cart;
    exports io.omni.orders.delivery;
    exports io.omni.orders.fulfillment;
    exports io.omni.orders.incident;
    exports io.omni.orders.json;
    exports io.omni.orders.order;
    exports io.omni.orders.payment;
    exports io.omni.orders.pickup;
    exports io.omni.orders.placement;
    exports io.omni.orders.points;
    exports io.omni.orders.pricing;
    exports io.omni.orders.returns;
    exports io.omni.orders.sourcing;
    exports io.omni.orders.sourcing.solver;
    exports io.omni.orders.stock;
    exports io.omni.orders.tax;

    opens io.omni.orders.sourcing to
            tools.jackson.databind;

    // So that a provider on the module path can say what constructors refuse: it reads fields along with them.
    opens io.omni.orders to
            org.hibernate.validator;
    opens io.omni.orders.cart to
            org.hibernate.validator;
    opens io.omni.orders.delivery to
            org.hibernate.validator;
    opens io.omni.orders.fulfillment to
            org.hibernate.validator;
    opens io.omni.orders.incident to
            org.hibernate.validator;
    opens io.omni.orders.order to
            org.hibernate.validator;
    opens io.omni.orders.payment to
            org.hibernate.validator;
    opens io.omni.orders.pickup to
            org.hibernate.validator;
    opens io.omni.orders.placement to
            org.hibernate.validator;
    opens io.omni.orders.returns to
            org.hibernate.validator;
}
