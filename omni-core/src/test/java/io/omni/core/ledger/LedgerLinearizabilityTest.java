package io.omni.core.ledger;

import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever several threads do and read at once could have been done and read one after the other (L-17). */
@Tag("L-17")
@Tag("P-01")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerLinearizabilityTest {

    @Test
    void threads_that_run_freely_see_some_order_of_all_operations() {
        new StressOptions().sequentialSpecification(LedgerSpecification.class).check(LedgerOperations.class);
    }
}
