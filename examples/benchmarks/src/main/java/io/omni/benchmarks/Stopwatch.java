package io.omni.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * Tells how much time has passed: on the wall, or for machines that others work on too, that in which the calling thread ran. The latter
 * leaves out what other threads did for it, such as collecting garbage.
 */
public enum Stopwatch {

    /** Time on the wall. */
    WALL(System::nanoTime),
    /** Time in which the calling thread ran. */
    THREAD(bean()::getCurrentThreadCpuTime);

    private final LongSupplier nanos;

    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static ThreadMXBean bean() {
        return ManagementFactory.getThreadMXBean();
    }

    /**
     * Reads the watch.
     *
     * @return nanoseconds since some moment
     */
    public long nanos() {
        return nanos.getAsLong();
    }
}
