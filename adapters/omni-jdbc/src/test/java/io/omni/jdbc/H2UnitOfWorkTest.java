package io.omni.jdbc;

import io.omni.tck.UnitOfWorkContract;
import io.omni.tck.StorageFixture;

class H2UnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshH2();
    }
}
