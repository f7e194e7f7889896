package io.omni.benchmarks.ledger;

import io.omni.benchmarks.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Holds in each call, and lets expire what is due. */
@State(Scope.Benchmark)
public class HoldAndExpireBenchmark {

    private final HoldAndExpire holding = Stage.get(HoldAndExpire.class);

    /** For JMH. */
    public HoldAndExpireBenchmark() {}

    /** Makes up what the callers ask for. */
    @Setup(Level.Iteration)
    public void ask() {
        holding.ask();
    }

    /** Hands the journal over and forgets ids. */
    @TearDown(Level.Iteration)
    public void tidyUp() {
        holding.tidyUp();
    }

    /**
     * With the baseline.
     *
     * @return the hold
     */
    @Benchmark
    public Object map() {
        return holding.withMap();
    }

    /**
     * With the ledger.
     *
     * @return the outcome
     */
    @Benchmark
    public Object ledger() {
        return holding.withLedger();
    }
}
