package io.omni.workbench.replay;

import io.omni.core.time.VirtualClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen later on the virtual clock. Things due at one instant happen in the order in which they were noted. */
final class Agenda {

    private record Item(Instant due, long number, Runnable task) {}

    private final VirtualClock clock;
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::due).thenComparing(Item::number));
    private long noted;

    Agenda(VirtualClock clock) {
        this.clock = clock;
    }

    void note(Instant due, Runnable task) {
        items.add(new Item(due, noted++, task));
    }

    /** Does what is due by then, each at its own time, and moves the clock on; never back. */
    void advanceTo(Instant until) {
        for (Item next = items.peek(); next != null && !next.due().isAfter(until); next = items.peek()) {
            items.remove();
            moveTo(next.due());
            next.task().run();
        }
        moveTo(until);
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.set(instant);
        }
    }
}
