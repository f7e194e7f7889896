package io.omni.benchmarks.pricing;

import io.omni.benchmarks.Stage;
import io.omni.loyalty.promotion.Priced;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Prices a basket in each call. */
@State(Scope.Benchmark)
public class PricingBenchmark {

    private final Till till = Stage.get(Till.class);

    /** For JMH. */
    public PricingBenchmark() {}

    /**
     * As well as it can be.
     *
     * @return the price
     */
    @Benchmark
    public Priced best() {
        return till.best();
    }

    /**
     * By one greedy pass.
     *
     * @return the price
     */
    @Benchmark
    public Priced greedy() {
        return till.greedy();
    }

    /**
     * By looking at everything.
     *
     * @return the price
     */
    @Benchmark
    public Priced exhaustive() {
        return till.exhaustive();
    }
}
