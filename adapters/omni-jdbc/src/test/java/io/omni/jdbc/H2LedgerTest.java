package io.omni.jdbc;

import io.omni.tck.LedgerContract;
import io.omni.tck.StorageFixture;

class H2LedgerTest extends LedgerContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshH2();
    }
}
