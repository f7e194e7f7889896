package io.omni.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets threads meet at a barrier and start together; what each of them answers is a value to count. */
final class Race<R> {

    private final List<Callable<R>> runners = new ArrayList<>();

    Race<R> runners(int count, IntFunction<Callable<R>> runner) {
        for (int i = 0; i < count; i++) {
            runners.add(runner.apply(i));
        }
        return this;
    }

    List<R> run() throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            List<Future<R>> running = new ArrayList<>();
            for (Callable<R> runner : runners) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return runner.call();
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get(30, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
