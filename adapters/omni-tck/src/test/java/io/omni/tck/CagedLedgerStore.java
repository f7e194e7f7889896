package io.omni.tck;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Cage.class)
final class CagedLedgerStore extends LedgerStoreContract {

    private final Mutant mutant;

    CagedLedgerStore(Mutant mutant) {
        this.mutant = mutant;
    }

    @Override
    protected StorageFixture newFixture() {
        return mutant.fixture().get();
    }
}
