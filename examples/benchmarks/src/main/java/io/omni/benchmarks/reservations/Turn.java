package io.omni.benchmarks.reservations;

import io.omni.benchmarks.reservations.baseline.Seller;
import io.omni.core.id.CommandId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A stretch of time in which callers reserve one after the other, each as soon as it has its last answer.
 *
 * @param perSecond reservations a second
 * @param p50Nanos half of them took no longer
 * @param p99Nanos all but one of a hundred took no longer
 * @param reserved how many were reserved
 */
record Turn(double perSecond, double p50Nanos, double p99Nanos, long reserved) {

    private static final InstantSource CLOCK = InstantSource.system();

    static Turn of(Seller seller, Workload workload, int callers, long nanos) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Future<Latencies>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                SplittableRandom random = new SplittableRandom(caller);
                all.add(threads.submit((Callable<Latencies>) () -> {
                    start.await();
                    return reserve(seller, workload, random, nanos);
                }));
            }
            return of(all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Latencies reserve(Seller seller, Workload workload, SplittableRandom random, long nanos)
            throws Exception {
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        long now = begun;
        while (now - begun < nanos) {
            List<String> basket = workload.basket(random);
            UUID id = CommandId.next(CLOCK).value();
            long asked = System.nanoTime();
            if (!seller.reserve(id, basket)) {
                throw new IllegalStateException("%s was refused of %s, of which there is plenty".formatted(basket, id));
            }
            now = System.nanoTime();
            latencies.add(now - asked);
        }
        latencies.nanos = now - begun;
        return latencies;
    }

    private static Turn of(List<Future<Latencies>> callers) throws InterruptedException, ExecutionException {
        long nanos = 0;
        int count = 0;
        List<long[]> parts = new ArrayList<>();
        for (Future<Latencies> caller : callers) {
            Latencies latencies = caller.get();
            nanos = Math.max(nanos, latencies.nanos);
            count += latencies.count;
            parts.add(Arrays.copyOf(latencies.values, latencies.count));
        }
        long[] sorted = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Turn(count * 1e9 / nanos, sorted[count / 2], sorted[(int) (count * 0.99)], count);
    }

    /** What one caller waited each time. */
    private static final class Latencies {

        private long[] values = new long[1 << 10];
        private int count;
        private long nanos;

        void add(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }
    }
}
