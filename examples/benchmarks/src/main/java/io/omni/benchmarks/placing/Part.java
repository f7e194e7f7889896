package io.omni.benchmarks.placing;

/** What the time of an order goes into. */
enum Part {
    /** Reading and saving carts, orders and commands. */
    STORE(true),
    /** The ledger: what is available, the hold, its confirmation. */
    LEDGER(true),
    /** Appending events. */
    EVENTS(true),
    /** Beginning and committing units of work. */
    COMMIT(true),
    /** Deciding which location supplies what. */
    ROUTING(false),
    /** Everything else: prices, totals, the library's own work. */
    REST(false);

    private final boolean storage;

    Part(boolean storage) {
        this.storage = storage;
    }

    boolean isStorage() {
        return storage;
    }
}
