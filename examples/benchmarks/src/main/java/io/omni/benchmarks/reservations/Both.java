package io.omni.benchmarks.reservations;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Buyers in two places at once, half of the callers in each. */
record Both(Buyers here, Buyers there) implements Buyers {

    @Override
    public void open(Contender contender, int connections) throws Exception {
        here.open(contender, connections);
        there.open(contender, connections);
    }

    @Override
    public Waits reserve(Contender contender, int callers, int millis) throws Exception {
        CompletableFuture<Waits> others = beside(() -> there.reserve(contender, callers - callers / 2, millis));
        Waits ours = here.reserve(contender, callers / 2, millis);
        return ours.and(others.get());
    }

    @Override
    public long sellOut(int callers) throws Exception {
        CompletableFuture<Long> others = beside(() -> there.sellOut(callers - callers / 2));
        long ours = here.sellOut(callers / 2);
        return ours + others.get();
    }

    private static <R> CompletableFuture<R> beside(Callable<R> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException("the other process failed", e);
            }
        });
    }

    @Override
    public void close() {
        there.close();
        here.close();
    }
}
