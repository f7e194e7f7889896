package io.omni.core.memory;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages by the instant by which to look at them: a heap in two columns, the earliest on top. */
final class Alarms {

    private long[] times = new long[4];
    private @Nullable Page[] pages = new Page[4];
    private int size;

    /** The earliest instant as {@link EpochNanos}. */
    long earliest() {
        return size == 0 ? EpochNanos.NEVER : times[0];
    }

    void add(long time, Page page) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            pages = Arrays.copyOf(pages, size * 2);
        }
        int place = size++;
        for (int parent = (place - 1) >> 1; place > 0 && times[parent] > time; parent = (place - 1) >> 1) {
            move(parent, place);
            place = parent;
        }
        set(place, time, page);
    }

    /** Takes the page with the earliest instant out. */
    Page remove() {
        Page first = Objects.requireNonNull(pages[0], "no alarm is set");
        size--;
        long time = times[size];
        Page page = pages[size];
        pages[size] = null;
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            int earlier = child + 1 < size && times[child + 1] < times[child] ? child + 1 : child;
            if (times[earlier] >= time) {
                break;
            }
            move(earlier, place);
            place = earlier;
        }
        if (size > 0) {
            set(place, time, page);
        }
        return first;
    }

    private void move(int from, int to) {
        set(to, times[from], pages[from]);
    }

    private void set(int place, long time, @Nullable Page page) {
        times[place] = time;
        pages[place] = page;
    }
}
