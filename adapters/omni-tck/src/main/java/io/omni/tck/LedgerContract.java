package io.omni.tck;

import org.junit.jupiter.api.Nested;

/**
 * Proves the rules L-1 to L-21 of {@link io.omni.core.ledger.Ledger}, over a store that {@link LedgerStoreContract} proves by itself.
 */
public abstract class LedgerContract {

    /** For subclasses. */
    protected LedgerContract() {}

    /**
     * Opens an empty store for one test.
     *
     * @return a fixture that no other test uses
     */
    protected abstract StorageFixture newFixture();

    @Nested
    class Postings extends PostingRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Ids extends IdRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Holds extends HoldRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Expiry extends ExpiryRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Books extends JournalRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Audits extends AuditRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Sealing extends SealingRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Views extends ViewRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Undoing extends UndoRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }

    @Nested
    class Races extends RaceRules {
        @Override
        StorageFixture openFixture() {
            return LedgerContract.this.newFixture();
        }
    }
}
