package io.omni.core.memory;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The holds on one account that expire, in the order in which they do: as numbers of a {@link Holds} table in a sorted array with room at
 * both ends. Holds mostly come at the end and go at the beginning, which moves nothing; any other moves the shorter side.
 */
final class Expiries {

    private static final int[] ALONE = new int[0];

    /** While there is one hold only, {@link #start} is its number and this has no room. */
    private int[] holds = ALONE;

    private int start;
    private int end = -1;

    /** Of one hold. */
    Expiries(int hold) {
        start = hold;
    }

    int size() {
        return holds == ALONE ? 1 : end - start;
    }

    int get(int index) {
        return holds == ALONE ? start : holds[start + index];
    }

    void add(int hold, Holds table) {
        if (holds == ALONE) {
            holds = new int[] {start, 0, 0, 0};
            start = 0;
            end = 1;
        }
        int at = start + place(hold, table);
        if (end == holds.length) {
            at -= makeRoom();
        }
        System.arraycopy(holds, at, holds, at + 1, end - at);
        holds[at] = hold;
        end++;
    }

    /** Makes room at the end, and tells by how much the holds moved to the left. */
    private int makeRoom() {
        int moved = start;
        int size = end - start;
        int[] target = start > holds.length >> 1 ? holds : new int[size + (size >> 1) + 1];
        System.arraycopy(holds, start, target, 0, size);
        holds = target;
        start = 0;
        end = size;
        return moved;
    }

    /** Takes a hold out; the last one must not be taken out of what is left. */
    void remove(int hold, Holds table) {
        int at = holds[start] == hold ? start : start + place(hold, table);
        if (at - start < end - 1 - at) {
            System.arraycopy(holds, start, holds, start + 1, at - start);
            start++;
        } else {
            System.arraycopy(holds, at + 1, holds, at, end - 1 - at);
            end--;
        }
        shrink();
    }

    private void shrink() {
        int size = end - start;
        if (size == 1) {
            start = holds[start];
            end = -1;
            holds = ALONE;
        } else if (size < holds.length >> 3) {
            holds = Arrays.copyOfRange(holds, start, end + (size >> 1));
            start = 0;
            end = size;
        }
    }

    /** How many expire before a hold. */
    private int place(int hold, Holds table) {
        int low = start;
        int high = end;
        if (low < high && table.compare(holds[high - 1], hold) < 0) {
            return high - start;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.compare(holds[middle], hold) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** Visits the holds that have expired, in their order. */
    void lapsed(Instant at, Holds table, IntConsumer visit) {
        long nanos = EpochNanos.of(at);
        for (int i = 0; i < size() && table.expiredBy(get(i), nanos, at); i++) {
            visit.accept(get(i));
        }
    }

    long lapsedUnits(Instant at, Holds table) {
        long nanos = EpochNanos.of(at);
        long units = 0;
        for (int i = 0; i < size() && table.expiredBy(get(i), nanos, at); i++) {
            units += table.remaining(get(i));
        }
        return units;
    }
}
