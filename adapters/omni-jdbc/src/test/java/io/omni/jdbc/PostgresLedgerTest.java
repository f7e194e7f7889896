package io.omni.jdbc;

import io.omni.tck.LedgerContract;
import io.omni.tck.StorageFixture;

class PostgresLedgerTest extends LedgerContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshPostgres();
    }
}
