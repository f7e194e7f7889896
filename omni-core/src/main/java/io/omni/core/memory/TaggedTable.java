package io.omni.core.memory;

import java.util.function.IntToLongFunction;

/**
 * Finds numbers by hashes: each number is in the first free place from the one of its hash on. Beside a number are some bits of its hash, so
 * that hardly any other number has to be looked up to see that it is not the one.
 */
final class TaggedTable {

    /** In place of a place, where there is none. */
    static final int END = -1;

    /** No number may be greater. */
    static final int MAX_NUMBER = (1 << 26) - 2;

    private static final int NUMBER_BITS = 26;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    private final IntToLongFunction hashes;
    /** Each number and 1, with the bits of its hash above; 0 where there is none. */
    private int[] entries = new int[8];

    private int size;

    /** Of numbers of which the function tells the hashes. */
    TaggedTable(IntToLongFunction hashes) {
        this.hashes = hashes;
    }

    /** The first place with a number that may have a hash, or {@link #END}. */
    int first(long hash) {
        return from(home(hash), hash);
    }

    int next(int place, long hash) {
        return from(after(place), hash);
    }

    private int from(int start, long hash) {
        int tag = tag(hash);
        int place = start;
        for (int entry = entries[place]; entry != 0; entry = entries[place]) {
            if ((entry & ~NUMBER) == tag) {
                return place;
            }
            place = after(place);
        }
        return END;
    }

    int number(int place) {
        return (entries[place] & NUMBER) - 1;
    }

    void add(int number, long hash) {
        if (number > MAX_NUMBER) {
            throw new IllegalStateException("a stripe in memory has room for " + MAX_NUMBER
                    + " and no more: spread the accounts over several stores");
        }
        if (size >= entries.length - (entries.length >> 2)) {
            grow();
        }
        put(number, hash);
        size++;
    }

    private void put(int number, long hash) {
        int place = home(hash);
        while (entries[place] != 0) {
            place = after(place);
        }
        entries[place] = tag(hash) | (number + 1);
    }

    private void grow() {
        int[] old = entries;
        entries = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                int number = (entry & NUMBER) - 1;
                put(number, hashes.applyAsLong(number));
            }
        }
    }

    /** Takes out the number at a place, and closes the gap. */
    void remove(int removed) {
        size--;
        int gap = removed;
        entries[gap] = 0;
        for (int place = after(gap); entries[place] != 0; place = after(place)) {
            int home = home(hashes.applyAsLong(number(place)));
            boolean stays = gap <= place ? gap < home && home <= place : gap < home || home <= place;
            if (!stays) {
                entries[gap] = entries[place];
                entries[place] = 0;
                gap = place;
            }
        }
    }

    /** The numbers, in no order. */
    int[] numbers() {
        int[] numbers = new int[size];
        int found = 0;
        for (int place = 0; place < entries.length; place++) {
            if (entries[place] != 0) {
                numbers[found++] = number(place);
            }
        }
        return numbers;
    }

    private static int tag(long hash) {
        return (int) (hash >>> (Long.SIZE - Integer.SIZE)) & ~NUMBER;
    }

    private int home(long hash) {
        return (int) (hash >>> 8) & (entries.length - 1);
    }

    private int after(int place) {
        return (place + 1) & (entries.length - 1);
    }
}
