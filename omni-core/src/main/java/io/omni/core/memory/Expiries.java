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
    private int[] rows = ALONE;

    private int start;
    private int end = -1;
    /** When the last one expires; or later, if that was taken out. */
    private long last;

    /** Of one hold. */
    Expiries(int row, long expiry) {
        start = row;
        last = expiry;
    }

    int size() {
        return rows == ALONE ? 1 : end - start;
    }

    int get(int index) {
        return rows == ALONE ? start : rows[start + index];
    }

    void add(int row, Holds holds) {
        if (rows == ALONE) {
            rows = new int[] {start, 0, 0, 0};
            start = 0;
            end = 1;
        }
        long expiry = holds.expiry(row);
        int place = expiry > last ? end - start : place(row, holds);
        last = Math.max(last, expiry);
        if (end == rows.length) {
            makeRoom();
        }
        int at = start + place;
        System.arraycopy(rows, at, rows, at + 1, end - at);
        rows[at] = row;
        end++;
    }

    /** Makes room at the end. */
    private void makeRoom() {
        int size = end - start;
        int[] target = start > rows.length >> 1 ? rows : new int[size + (size >> 1) + 1];
        System.arraycopy(rows, start, target, 0, size);
        rows = target;
        start = 0;
        end = size;
    }

    /** Takes one of several holds out. */
    void remove(int row, Holds holds) {
        int at = rows[start] == row ? start : start + place(row, holds);
        if (at - start < end - 1 - at) {
            System.arraycopy(rows, start, rows, start + 1, at - start);
            start++;
        } else {
            System.arraycopy(rows, at + 1, rows, at, end - 1 - at);
            end--;
        }
        shrink();
    }

    private void shrink() {
        int size = end - start;
        if (size == 1) {
            start = rows[start];
            end = -1;
            rows = ALONE;
        } else if (size < rows.length >> 3) {
            rows = Arrays.copyOfRange(rows, start, end + (size >> 1));
            start = 0;
            end = size;
        }
    }

    /** How many expire before a hold. */
    private int place(int row, Holds holds) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.compare(rows[middle], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** Visits the holds that have expired, in their order. */
    void lapsed(Instant at, Holds holds, IntConsumer visit) {
        long nanos = EpochNanos.of(at);
        for (int i = 0; i < size() && holds.expiredBy(get(i), nanos, at); i++) {
            visit.accept(get(i));
        }
    }

    long lapsedUnits(Instant at, Holds holds) {
        long nanos = EpochNanos.of(at);
        long units = 0;
        for (int i = 0; i < size() && holds.expiredBy(get(i), nanos, at); i++) {
            units += holds.remaining(get(i));
        }
        return units;
    }
}
