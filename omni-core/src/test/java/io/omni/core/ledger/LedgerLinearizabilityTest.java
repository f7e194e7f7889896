package io.omni.core.ledger;

import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever several threads do and read at once could have been done and read one after the other (L-17).
 *
 * <p>A build makes a hundredth of the runs that Lincheck makes by default, to stay short; {@code -Dlincheck=default} leaves all of its
 * options as they are, for some minutes on two idle cores. {@code .ci/run} does that.
 */
@Tag("L-17")
@Tag("P-01")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerLinearizabilityTest {

    private static final int QUICK_SCENARIOS = 10;
    private static final int QUICK_RUNS = 1_000;

    @Test
    void threads_that_run_freely_see_some_order_of_all_operations() {
        options().sequentialSpecification(LedgerSpecification.class).check(LedgerOperations.class);
    }

    private static StressOptions options() {
        StressOptions options = new StressOptions();
        return "default".equals(System.getProperty("lincheck"))
                ? options
                : options.iterations(QUICK_SCENARIOS).invocationsPerIteration(QUICK_RUNS);
    }
}
