package io.omni.tck;

class InMemoryOutboxQueueTest extends OutboxQueueContract {

    @Override
    protected StorageFixture newFixture() {
        return new InMemoryFixture();
    }
}
