package io.omni.tck;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cage.class)
final class CagedVersionedStore extends VersionedStoreContract {

    private final Mutant mutant;

    CagedVersionedStore(Mutant mutant) {
        this.mutant = mutant;
    }

    @Override
    protected StorageFixture newFixture() {
        return mutant.fixture().get();
    }
}
