package io.omni.benchmarks.placing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Tells what the time goes into: each moment belongs to the innermost part that is under way, of each thread by itself. */
final class StopWatch {

    /** What a thread is at. */
    private static final class Task {
        private final Deque<Part> parts = new ArrayDeque<>();
        private long since;
    }

    private final Map<Part, LongAdder> nanos = new EnumMap<>(Part.class);
    private final ThreadLocal<Task> tasks = ThreadLocal.withInitial(Task::new);

    StopWatch() {
        for (Part part : Part.values()) {
            nanos.put(part, new LongAdder());
        }
    }

    <R> R in(Part part, Supplier<R> work) {
        Task task = tasks.get();
        turn(task);
        task.parts.push(part);
        try {
            return work.get();
        } finally {
            turn(task);
            task.parts.pop();
        }
    }

    /** What has passed since belongs to the part that was innermost; outside of all of them it belongs to nobody. */
    private void turn(Task task) {
        long now = System.nanoTime();
        Part innermost = task.parts.peek();
        if (innermost != null) {
            nanos(innermost).add(now - task.since);
        }
        task.since = now;
    }

    private LongAdder nanos(Part part) {
        return nanos.computeIfAbsent(part, missing -> new LongAdder());
    }

    void reset() {
        nanos.values().forEach(LongAdder::reset);
    }

    double share(Part part) {
        return nanos(part).sum()
                / (double) nanos.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Of all the time, the share that goes into the storage. */
    double storageShare() {
        double share = 0;
        for (Part part : Part.values()) {
            share += part.isStorage() ? share(part) : 0;
        }
        return share;
    }
}
