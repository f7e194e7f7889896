/**
 * The suites that every store must pass: whoever plugs in storage of their own proves it with these.
 *
 * <p>Subclass {@code LedgerContract}, {@code LedgerStoreContract}, {@code UnitOfWorkContract}, {@code VersionedStoreContract}, {@code
 * OutboxContract} and {@code OutboxQueueContract} in a test, and give each a {@code StorageFixture} over your store. Every test carries the number of the rule that it proves; the rules stand in the
 * javadoc of the contracts in {@code io.omni.core}.
 */
module io.omni.tck {
    requires transitive io.omni.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.omni.tck;

    opens io.omni.tck;
}
