package io.omni.benchmarks;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Where a benchmark finds what it is to be run on: JMH makes the objects of benchmarks by itself, and what they need takes long to be made. */
public final class Stage {

    private static final AtomicReference<Object> SET = new AtomicReference<>(new Object());

    private Stage() {}

    /**
     * Sets the stage for the next benchmarks.
     *
     * @param next what they are run on
     */
    public static void set(Object next) {
        SET.set(next);
    }

    /**
     * Gives what the stage was set with last.
     *
     * @param <T> what the benchmark needs
     * @param type its class
     * @return what was set
     */
    public static <T> T get(Class<T> type) {
        return Objects.requireNonNull(type.cast(SET.get()));
    }
}
