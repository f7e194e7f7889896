package io.omni.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/** Callers that start together. One that throws or does not come in fails the test. */
final class Race {

    private Race() {}

    /** Tells what each of so many callers brought home, all together. */
    static int total(int callers, IntUnaryOperator caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                all.add(threads.submit((Callable<Integer>) () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return caller.applyAsInt(number);
                }));
            }
            int total = 0;
            for (Future<Integer> each : all) {
                total += each.get(60, TimeUnit.SECONDS);
            }
            return total;
        } finally {
            threads.shutdownNow();
        }
    }
}
