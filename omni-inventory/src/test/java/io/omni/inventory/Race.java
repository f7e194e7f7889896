package io.omni.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads that meet at a barrier, each with an outcome of its own. */
public final class Race {

    private Race() {}

    public static <T> List<T> run(int threads, IntFunction<T> racer) {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> racers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                racers.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return racer.apply(number);
                });
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(racers, 60, TimeUnit.SECONDS)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a racer did not come in", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
