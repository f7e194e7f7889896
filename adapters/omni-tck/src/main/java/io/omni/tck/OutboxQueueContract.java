package io.omni.tck;

import org.junit.jupiter.api.Nested;

/** Proves the rules of {@link io.omni.core.storage.OutboxQueue}. */
public abstract class OutboxQueueContract {

    /** For subclasses. */
    protected OutboxQueueContract() {}

    /**
     * Opens an empty store for one test.
     *
     * @return a fixture that no other test uses
     */
    protected abstract StorageFixture newFixture();

    @Nested
    class Distribution extends DistributionRules {
        @Override
        StorageFixture openFixture() {
            return OutboxQueueContract.this.newFixture();
        }
    }

    @Nested
    class Leases extends LeaseRules {
        @Override
        StorageFixture openFixture() {
            return OutboxQueueContract.this.newFixture();
        }
    }

    @Nested
    class Settlements extends SettlementRules {
        @Override
        StorageFixture openFixture() {
            return OutboxQueueContract.this.newFixture();
        }
    }

    @Nested
    class Undoing extends QueueUndoRules {
        @Override
        StorageFixture openFixture() {
            return OutboxQueueContract.this.newFixture();
        }
    }
}
