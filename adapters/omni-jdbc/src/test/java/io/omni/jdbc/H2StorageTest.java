package io.omni.jdbc;

import io.omni.tck.LedgerContract;
import io.omni.tck.LedgerStoreContract;
import io.omni.tck.OutboxContract;
import io.omni.tck.OutboxQueueContract;
import io.omni.tck.StorageFixture;
import io.omni.tck.UnitOfWorkContract;
import io.omni.tck.VersionedStoreContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** Proves every contract over a file of H2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class H2StorageTest {

    @Nested
    class Ledger extends LedgerContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.h2();
        }
    }

    @Nested
    class LedgerStore extends LedgerStoreContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.h2();
        }
    }

    @Nested
    class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.h2();
        }
    }

    @Nested
    class VersionedStore extends VersionedStoreContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.h2();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.h2();
        }
    }

    @Nested
    class OutboxQueue extends OutboxQueueContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.h2();
        }
    }
}
