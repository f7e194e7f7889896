package io.omni.benchmarks.ledger;

import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Two threads that hold at the same time, on accounts picked at random. Nothing expires meanwhile. */
final class TwoThreads implements AutoCloseable {

    private static final int THREADS = 2;

    private final Grid grid;
    private final int holds;
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final int[] asked;
    private final PostingId[] ids;
    private final Instant until;

    TwoThreads(Grid grid, int holds) {
        this.grid = grid;
        this.holds = holds;
        this.asked = new int[holds];
        this.ids = new PostingId[holds];
        this.until = grid.clock.instant().plusSeconds(3_000);
    }

    double withMap() {
        return run(i -> grid.map.hold(grid.places[asked[i]], 1, until.toEpochMilli()));
    }

    double withLedger() {
        double nanos = run(i -> grid.ledger.post(Posting.of(ids[i], "stock.held")
                .hold(grid.accounts[asked[i]], new HoldId(ids[i].value()), 1, Floor.ZERO, until)
                .build()));
        grid.tidyUp();
        return nanos;
    }

    /** What a hold takes: the time of both threads together over the holds of both. */
    private double run(IntConsumer hold) {
        for (int i = 0; i < holds; i++) {
            asked[i] = grid.random.nextInt(grid.accounts.length);
            ids[i] = grid.nextId();
        }
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Long>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            threads.add(pool.submit(() -> {
                start.await();
                long began = System.nanoTime();
                for (int i = first; i < holds; i += THREADS) {
                    hold.accept(i);
                }
                return System.nanoTime() - began;
            }));
        }
        long slowest = 0;
        for (Future<Long> thread : threads) {
            slowest = Math.max(slowest, get(thread));
        }
        return (double) slowest / holds;
    }

    private static long get(Future<Long> thread) {
        try {
            return thread.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a thread of the benchmark failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
