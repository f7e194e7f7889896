package io.omni.tck;

class InMemoryUnitOfWorkTest extends UnitOfWorkContract {

    @Override
    protected StorageFixture newFixture() {
        return new InMemoryFixture();
    }
}
