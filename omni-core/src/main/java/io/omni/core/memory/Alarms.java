package io.omni.core.memory;

import java.util.Arrays;

/** Accounts by the instant by which to look at them, as a heap in two columns with the earliest on top. An account is a page and a slot. */
final class Alarms {

    private static final int FEW = 64;

    private long[] times = new long[4];
    private long[] accounts = new long[4];
    private int size;

    /** The earliest instant as {@link EpochNanos}. */
    long earliest() {
        return size == 0 ? EpochNanos.NEVER : times[0];
    }

    /** The account of the earliest instant. */
    long first() {
        return accounts[0];
    }

    void add(long time, long account) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size + (size >> 1));
            accounts = Arrays.copyOf(accounts, times.length);
        }
        int place = size++;
        for (int parent = (place - 1) >> 1; place > 0 && times[parent] > time; parent = (place - 1) >> 1) {
            set(place, times[parent], accounts[parent]);
            place = parent;
        }
        set(place, time, account);
    }

    void removeFirst() {
        size--;
        sink(0, times[size], accounts[size]);
    }

    private void sink(int from, long time, long account) {
        int place = from;
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            int earlier = child + 1 < size && times[child + 1] < times[child] ? child + 1 : child;
            if (times[earlier] >= time) {
                break;
            }
            set(place, times[earlier], accounts[earlier]);
            place = earlier;
        }
        set(place, time, account);
    }

    private void set(int place, long time, long account) {
        times[place] = time;
        accounts[place] = account;
    }

    /** Tells whether most alarms must be of no use any more, there being so many accounts to look at. */
    boolean isMostlyStale(int looked) {
        return size > FEW && size >> 1 > looked;
    }

    /** Which alarms are of use. */
    interface Use {
        boolean isOf(long time, long account);
    }

    /** Leaves only those that are of use. */
    void retain(Use use) {
        int kept = 0;
        for (int place = 0; place < size; place++) {
            if (use.isOf(times[place], accounts[place])) {
                set(kept++, times[place], accounts[place]);
            }
        }
        size = kept;
        for (int place = (size >> 1) - 1; place >= 0; place--) {
            sink(place, times[place], accounts[place]);
        }
    }
}
