package io.omni.workbench.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How fast a replay runs and how much memory it takes, by week of the history. It is of the run, and differs from run to run. */
final class Pace {

    /**
     * Where the run stood when a week of the history was over.
     *
     * @param lines read by then
     * @param nanos since the run began
     * @param heapBytes in use, garbage included
     */
    record Mark(long lines, long nanos, long heapBytes) {}

    private final long started;
    private final SortedMap<LocalDate, Mark> marks = new TreeMap<>();

    Pace(long startedNanos) {
        this.started = startedNanos;
    }

    void at(Instant instant, long lines) {
        Runtime runtime = Runtime.getRuntime();
        marks.put(
                Slot.weekOf(instant),
                new Mark(lines, System.nanoTime() - started, runtime.totalMemory() - runtime.freeMemory()));
    }

    SortedMap<LocalDate, Mark> marks() {
        return Collections.unmodifiableSortedMap(marks);
    }
}
