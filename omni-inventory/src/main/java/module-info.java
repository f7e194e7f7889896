/**
 * One stock over all locations: what is to come, what came in, what is held for whom, what went out, and what is really there.
 *
 * <p>Begin with {@code io.omni.inventory.Inventory}. Every movement and every reservation is a posting of the ledger in
 * {@code io.omni.core}, so that nothing is sold twice and every unit is accounted for.
 */
module io.omni.inventory {
    requires transitive io.omni.core;
    requires com.github.benmanes.caffeine;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.omni.inventory;
    exports io.omni.inventory.backorder;
    exports io.omni.inventory.capacity;
    exports io.omni.inventory.confidence;
    exports io.omni.inventory.count;
    exports io.omni.inventory.escrow;
    exports io.omni.inventory.feed;
    exports io.omni.inventory.json;
    exports io.omni.inventory.kit;
    exports io.omni.inventory.lot;
    exports io.omni.inventory.promise;
    exports io.omni.inventory.quota;
    exports io.omni.inventory.reservation;
    exports io.omni.inventory.stock;
    exports io.omni.inventory.supply;
    exports io.omni.inventory.view;
    exports io.omni.inventory.waiting;

    // So that a provider on the module path can say what constructors refuse: it reads fields along with them.
    opens io.omni.inventory.backorder to
            org.hibernate.validator;
    opens io.omni.inventory.capacity to
            org.hibernate.validator;
    opens io.omni.inventory.confidence to
            org.hibernate.validator;
    opens io.omni.inventory.count to
            org.hibernate.validator;
    opens io.omni.inventory.escrow to
            org.hibernate.validator;
    opens io.omni.inventory.feed to
            org.hibernate.validator;
    opens io.omni.inventory.kit to
            org.hibernate.validator;
    opens io.omni.inventory.lot to
            org.hibernate.validator;
    opens io.omni.inventory.promise to
            org.hibernate.validator;
    opens io.omni.inventory.quota to
            org.hibernate.validator;
    opens io.omni.inventory.reservation to
            org.hibernate.validator;
    opens io.omni.inventory.stock to
            org.hibernate.validator;
    opens io.omni.inventory.supply to
            org.hibernate.validator;
    opens io.omni.inventory.view to
            org.hibernate.validator;
    opens io.omni.inventory.waiting to
            org.hibernate.validator;
}
