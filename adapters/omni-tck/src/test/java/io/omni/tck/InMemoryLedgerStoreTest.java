package io.omni.tck;

class InMemoryLedgerStoreTest extends LedgerStoreContract {

    @Override
    protected StorageFixture newFixture() {
        return new InMemoryFixture();
    }
}
