/**
 * The words of the trade and the contracts of storage, on which all other modules of Omni build.
 *
 * <p>Values such as {@code Money}, {@code Sku} or {@code Location} sit in the package named for what they speak of. The four contracts
 * that a host application implements to plug in its own storage sit in {@code storage} and {@code ledger}; {@code memory} implements
 * them all in memory. Who wants to receive events subscribes in {@code relay}.
 *
 * <p>To understand the library, read {@code Ledger} in {@code ledger} first: everything that can run out is an account there. Then
 * {@code id}, for how commands are repeated, and {@code storage}.
 *
 * <p>What a value must be is said in {@code validation} too, for hosts that have a provider of Jakarta Validation.
 */
module io.omni.core {
    requires static transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires transitive tools.jackson.databind;

    exports io.omni.core.basket;
    exports io.omni.core.calendar;
    exports io.omni.core.catalog;
    exports io.omni.core.channel;
    exports io.omni.core.command;
    exports io.omni.core.customer;
    exports io.omni.core.event;
    exports io.omni.core.geo;
    exports io.omni.core.id;
    exports io.omni.core.journal;
    exports io.omni.core.json;
    exports io.omni.core.ledger.shard;
    exports io.omni.core.ledger;
    exports io.omni.core.location;
    exports io.omni.core.memory;
    exports io.omni.core.metrics;
    exports io.omni.core.money;
    exports io.omni.core.price;
    exports io.omni.core.quantity;
    exports io.omni.core.relay;
    exports io.omni.core.storage;
    exports io.omni.core.time;
    exports io.omni.core.validation;
    exports io.omni.core;

    opens io.omni.core.json to
            tools.jackson.databind;

    // So that a provider on the module path can say what constructors refuse: it reads fields along with them.
    opens io.omni.core.basket to
            org.hibernate.validator;
    opens io.omni.core.calendar to
            org.hibernate.validator;
    opens io.omni.core.catalog to
            org.hibernate.validator;
    opens io.omni.core.channel to
            org.hibernate.validator;
    opens io.omni.core.customer to
            org.hibernate.validator;
    opens io.omni.core.event to
            org.hibernate.validator;
    opens io.omni.core.geo to
            org.hibernate.validator;
    opens io.omni.core.id to
            org.hibernate.validator;
    opens io.omni.core.ledger to
            org.hibernate.validator;
    opens io.omni.core.ledger.shard to
            org.hibernate.validator;
    opens io.omni.core.location to
            org.hibernate.validator;
    opens io.omni.core.memory to
            org.hibernate.validator;
    opens io.omni.core.money to
            org.hibernate.validator;
    opens io.omni.core.price to
            org.hibernate.validator;
    opens io.omni.core.quantity to
            org.hibernate.validator;
    opens io.omni.core.relay to
            org.hibernate.validator;
}
