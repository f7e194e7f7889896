package io.omni.benchmarks.ledger;

import io.omni.benchmarks.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads a page in each call. */
@State(Scope.Benchmark)
public class ReadingBenchmark {

    private final Reading reading = Stage.get(Reading.class);

    /** For JMH. */
    public ReadingBenchmark() {}

    /**
     * With one look-up for each account.
     *
     * @return what was read
     */
    @Benchmark
    public long[] map() {
        return reading.withMap();
    }

    /**
     * With a view.
     *
     * @return what was read
     */
    @Benchmark
    public long[] view() {
        return reading.withView();
    }

    /**
     * With one look-up for each account, after a receipt on one of them.
     *
     * @return what was read
     */
    @Benchmark
    public long[] changingMap() {
        reading.receiveInMap();
        return reading.withMap();
    }

    /**
     * With a view, after a receipt on one of its accounts.
     *
     * @return what was read
     */
    @Benchmark
    public long[] changingView() {
        reading.receiveInLedger();
        return reading.withView();
    }
}
