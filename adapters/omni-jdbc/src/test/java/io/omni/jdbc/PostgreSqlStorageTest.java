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

/** Proves every contract over PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlStorageTest {

    @Nested
    class Ledger extends LedgerContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.postgreSql();
        }
    }

    @Nested
    class LedgerStore extends LedgerStoreContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.postgreSql();
        }
    }

    @Nested
    class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.postgreSql();
        }
    }

    @Nested
    class VersionedStore extends VersionedStoreContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.postgreSql();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.postgreSql();
        }
    }

    @Nested
    class OutboxQueue extends OutboxQueueContract {
        @Override
        protected StorageFixture newFixture() {
            return Databases.postgreSql();
        }
    }
}
