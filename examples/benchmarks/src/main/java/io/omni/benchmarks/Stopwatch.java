package io.omni.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Tells how much time has passed: on the wall, or for machines that others work on too, that in which the calling thread ran. The latter
 * leaves out what other threads did for it, such as collecting garbage.
 */
public enum Stopwatch {

    /** Time on the wall. */
    WALL {
        @Override
        public long nanos() {
            return System.nanoTime();
        }
    },
    /** Time in which the calling thread ran. */
    THREAD {
        @Override
        public long nanos() {
            return THREADS.getCurrentThreadCpuTime();
        }
    };

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Reads the watch.
     *
     * @return nanoseconds since some moment
     */
    public abstract long nanos();
}
