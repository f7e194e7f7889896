package io.omni.benchmarks.reservations;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that start together, each in a thread of its own. */
final class Crowd {

    private Crowd() {}

    /** What a caller does. */
    interface Caller<R> {

        R call(int number) throws Exception;
    }

    /** What each of them brought home. One that throws ends it for all. */
    static <R> List<R> run(int callers, Caller<R> caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Future<R>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                all.add(threads.submit((Callable<R>) () -> {
                    start.await();
                    return caller.call(number);
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> each : all) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
