package io.omni.jdbc;

import io.omni.tck.VersionedStoreContract;
import io.omni.tck.StorageFixture;

class H2VersionedStoreTest extends VersionedStoreContract {
    @Override
    protected StorageFixture newFixture() {
        return Databases.freshH2();
    }
}
