package io.omni.tck;

class InMemoryOutboxTest extends OutboxContract {

    @Override
    protected StorageFixture newFixture() {
        return new InMemoryFixture();
    }
}
