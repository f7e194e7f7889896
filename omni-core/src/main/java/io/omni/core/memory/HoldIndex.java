package io.omni.core.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells on which stripes to look for a hold. It keeps parts of hashes and no ids: whoever looks asks the stripe's own table, so that a hash
 * which two holds share leads to a stripe too many and never to one too few. Safe for use by several threads.
 */
final class HoldIndex {

    private static final int SEGMENTS = 64;
    private static final long STRIPE = 0xFF;

    private final Segment[] segments = new Segment[SEGMENTS];

    HoldIndex() {
        Arrays.setAll(segments, i -> new Segment());
    }

    /** Tells whether two hashes are one here. */
    static boolean isSame(long a, long b) {
        return (a & ~STRIPE) == (b & ~STRIPE);
    }

    void list(long hash, int stripe) {
        segment(hash).add((hash & ~STRIPE) | stripe);
    }

    void unlist(long hash, int stripe) {
        segment(hash).remove((hash & ~STRIPE) | stripe);
    }

    /** The stripes on which something may remain of a hold, as the places of their locks. */
    BitSet stripes(long hash) {
        return segment(hash).stripes(hash);
    }

    private Segment segment(long hash) {
        return segments[(int) (hash >>> 58)];
    }

    /** A table of hashes, each with a stripe in place of its lowest bits, in the first free place from the one of the hash on. */
    private static final class Segment {

        /** 0 where there is none: no hash is, of those that {@link Mix} makes. */
        private long[] entries = new long[4];

        private int size;

        synchronized void add(long entry) {
            int place = place(entry);
            if (entries[place] == entry) {
                return;
            }
            entries[place] = entry;
            size++;
            if (size > entries.length - (entries.length >> 2)) {
                grow();
            }
        }

        private void grow() {
            long[] old = entries;
            entries = new long[old.length * 2];
            for (long entry : old) {
                if (entry != 0) {
                    entries[place(entry)] = entry;
                }
            }
        }

        synchronized void remove(long entry) {
            int gap = place(entry);
            if (entries[gap] == 0) {
                return;
            }
            entries[gap] = 0;
            size--;
            for (int place = after(gap); entries[place] != 0; place = after(place)) {
                int home = home(entries[place]);
                boolean stays = gap <= place ? gap < home && home <= place : gap < home || home <= place;
                if (!stays) {
                    entries[gap] = entries[place];
                    entries[place] = 0;
                    gap = place;
                }
            }
        }

        synchronized BitSet stripes(long hash) {
            BitSet found = new BitSet();
            for (int place = home(hash); entries[place] != 0; place = after(place)) {
                if (isSame(entries[place], hash)) {
                    found.set((int) (entries[place] & STRIPE));
                }
            }
            return found;
        }

        /** The place of an entry, or the free place where it belongs. */
        private int place(long entry) {
            int place = home(entry);
            while (entries[place] != 0 && entries[place] != entry) {
                place = after(place);
            }
            return place;
        }

        private int home(long hash) {
            return (int) (hash >>> 8) & (entries.length - 1);
        }

        private int after(int place) {
            return (place + 1) & (entries.length - 1);
        }
    }
}
