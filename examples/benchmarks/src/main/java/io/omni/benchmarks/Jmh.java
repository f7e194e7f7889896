package io.omni.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs single iterations of benchmarks with JMH, in this process: a {@link Comparison} lets the two sides take turns, which JMH by itself, that
 * starts a process for each benchmark, does not. Turns that do not count take the place of JMH's warm-up.
 */
public final class Jmh {

    private Jmh() {}

    /**
     * Calls a benchmark over and over for a while.
     *
     * @param benchmark the class
     * @param method and the method
     * @param millis for how long
     * @return the nanoseconds that a call takes
     */
    public static double nanosOfACall(Class<?> benchmark, String method, long millis) {
        return score(options(benchmark, method).mode(Mode.AverageTime).measurementTime(TimeValue.milliseconds(millis)));
    }

    /**
     * Calls a benchmark so many times, after what its state sets up for an iteration.
     *
     * @param benchmark the class
     * @param method and the method
     * @param calls how many calls
     * @return the nanoseconds that a call takes
     */
    public static double nanosOfACall(Class<?> benchmark, String method, int calls) {
        return score(options(benchmark, method).mode(Mode.SingleShotTime).measurementBatchSize(calls)) / calls;
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, String method) {
        // Benchmarks in other processes are those of others; what they cost shows in the load.
        System.setProperty("jmh.ignoreLock", "true");
        return new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark.getName() + "." + method) + "$")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .timeUnit(TimeUnit.NANOSECONDS)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static double score(ChainedOptionsBuilder options) {
        try {
            return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
        } catch (RunnerException e) {
            throw new IllegalStateException("a benchmark failed: " + e.getMessage(), e);
        }
    }
}
