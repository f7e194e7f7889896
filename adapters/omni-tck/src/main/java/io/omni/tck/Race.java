package io.omni.tck;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Threads that start together; every thread's outcome is a value to count. One that throws or hangs fails the test. */
final class Race {

    private final Duration patience;

    Race(Duration patience) {
        this.patience = patience;
    }

    /** Runs one piece of work on each of some threads, and gives their results in the order of threads. */
    <R> List<R> run(int threads, IntFunction<R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return assertTimeoutPreemptively(patience, () -> startTogether(pool, threads, work));
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs work many times, dealt out to some threads, and gives all results. */
    <R> List<R> runMany(int threads, int times, IntFunction<R> work) {
        List<R> all = new ArrayList<>();
        run(threads, thread -> {
                    List<R> own = new ArrayList<>();
                    for (int i = thread; i < times; i += threads) {
                        own.add(work.apply(i));
                    }
                    return own;
                })
                .forEach(all::addAll);
        return all;
    }

    private static <R> List<R> startTogether(ExecutorService pool, int threads, IntFunction<R> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<R>> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            runners.add(() -> {
                start.await();
                return work.apply(thread);
            });
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : pool.invokeAll(runners)) {
            results.add(future.get());
        }
        return results;
    }
}
