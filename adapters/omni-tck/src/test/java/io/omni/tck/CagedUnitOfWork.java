package io.omni.tck;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cage.class)
final class CagedUnitOfWork extends UnitOfWorkContract {

    private final Mutant mutant;

    CagedUnitOfWork(Mutant mutant) {
        this.mutant = mutant;
    }

    @Override
    protected StorageFixture newFixture() {
        return mutant.fixture().get();
    }
}
