package io.omni.jdbc;

import io.omni.tck.OutboxContract;
import io.omni.tck.StorageFixture;

class PostgresOutboxTest extends OutboxContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshPostgres();
    }
}
