package io.omni.jdbc;

import io.omni.tck.OutboxContract;
import io.omni.tck.StorageFixture;

class H2OutboxTest extends OutboxContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshH2();
    }
}
