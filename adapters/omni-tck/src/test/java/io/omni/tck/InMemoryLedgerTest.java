package io.omni.tck;

class InMemoryLedgerTest extends LedgerContract {

    @Override
    protected StorageFixture newFixture() {
        return new InMemoryFixture();
    }
}
