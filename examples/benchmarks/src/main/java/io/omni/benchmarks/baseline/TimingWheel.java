package io.omni.benchmarks.baseline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A hashed timing wheel. A hold lies in the slot of the second in which it expires, and waits there for as many turns as it takes.
 *
 * <p>Source: G. Varghese and A. Lauck, Hashed and Hierarchical Timing Wheels, SOSP 1987, scheme 6. With 4,096 slots of one second, holds of up
 * to an hour wait for no turn at all.
 */
final class TimingWheel {

    private static final int SLOTS = 4_096;
    private static final long TICK_MILLIS = 1_000;

    private final List<ArrayDeque<Hold>> slots = new ArrayList<>(SLOTS);
    private long tick;

    TimingWheel(long nowMillis) {
        for (int slot = 0; slot < SLOTS; slot++) {
            slots.add(new ArrayDeque<>());
        }
        tick = nowMillis / TICK_MILLIS;
    }

    void add(Hold hold) {
        ArrayDeque<Hold> slot = slot(hold.expiresAtMillis() / TICK_MILLIS);
        synchronized (slot) {
            slot.addLast(hold);
        }
    }

    /** Ends the holds of all seconds that are over. */
    int advance(long nowMillis, Consumer<Hold> expired) {
        long now = nowMillis / TICK_MILLIS;
        int count = 0;
        for (; tick < now; tick++) {
            ArrayDeque<Hold> slot = slot(tick);
            synchronized (slot) {
                count += expire(slot, expired);
            }
        }
        return count;
    }

    private int expire(ArrayDeque<Hold> slot, Consumer<Hold> expired) {
        int count = 0;
        for (int left = slot.size(); left > 0; left--) {
            Hold hold = slot.removeFirst();
            if (hold.expiresAtMillis() / TICK_MILLIS > tick) {
                slot.addLast(hold);
            } else if (hold.end()) {
                expired.accept(hold);
                count++;
            }
        }
        return count;
    }

    private ArrayDeque<Hold> slot(long ofTick) {
        return slots.get((int) (ofTick & (SLOTS - 1)));
    }
}
