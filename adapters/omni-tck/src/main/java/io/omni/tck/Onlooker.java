package io.omni.tck;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Another thread that looks at a store while a unit of work is open. A store may answer with what was before, or let the onlooker wait. */
final class Onlooker implements AutoCloseable {

    private static final long GLANCE_MILLIS = 150;

    private final ExecutorService thread = Executors.newCachedThreadPool();

    /** Gives what the other thread sees, or empty if the store lets it wait. */
    <R> Optional<R> glance(Supplier<R> look) {
        Future<R> future = thread.submit(look::get);
        try {
            return Optional.of(future.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException waiting) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new AssertionError("the onlooker could not look", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the onlooker looked", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
