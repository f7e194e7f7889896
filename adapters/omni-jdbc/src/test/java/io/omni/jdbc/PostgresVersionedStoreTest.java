package io.omni.jdbc;

import io.omni.tck.VersionedStoreContract;
import io.omni.tck.StorageFixture;

class PostgresVersionedStoreTest extends VersionedStoreContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshPostgres();
    }
}
