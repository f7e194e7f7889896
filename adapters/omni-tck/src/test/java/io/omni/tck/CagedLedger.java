package io.omni.tck;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cage.class)
final class CagedLedger extends LedgerContract {

    private final Mutant mutant;

    CagedLedger(Mutant mutant) {
        this.mutant = mutant;
    }

    @Override
    protected StorageFixture newFixture() {
        return mutant.fixture().get();
    }
}
