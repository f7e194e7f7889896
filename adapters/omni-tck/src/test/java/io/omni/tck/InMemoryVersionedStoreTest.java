package io.omni.tck;

class InMemoryVersionedStoreTest extends VersionedStoreContract {

    @Override
    protected StorageFixture newFixture() {
        return new InMemoryFixture();
    }
}
