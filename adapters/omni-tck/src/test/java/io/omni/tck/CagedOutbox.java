package io.omni.tck;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cage.class)
final class CagedOutbox extends OutboxContract {

    private final Mutant mutant;

    CagedOutbox(Mutant mutant) {
        this.mutant = mutant;
    }

    @Override
    protected StorageFixture newFixture() {
        return mutant.fixture().get();
    }
}
