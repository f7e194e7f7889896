package io.omni.jdbc;

import io.omni.tck.UnitOfWorkContract;
import io.omni.tck.StorageFixture;

class PostgresUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshPostgres();
    }
}
