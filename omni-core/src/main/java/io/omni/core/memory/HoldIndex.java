package io.omni.core.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells on which stripes to look for a hold. It keeps hashes of holds and no ids: whoever looks asks the stripe's own table, so that a hash
 * which two holds share leads to a stripe too many and never to one too few. Safe for use by several threads.
 */
final class HoldIndex {

    private static final int SEGMENTS = 64;

    private final Segment[] segments = new Segment[SEGMENTS];

    HoldIndex() {
        Arrays.setAll(segments, i -> new Segment());
    }

    void list(long hash, int stripe) {
        segment(hash).list(hash, (byte) stripe);
    }

    void unlist(long hash, int stripe) {
        segment(hash).unlist(hash, (byte) stripe);
    }

    /** The stripes on which something may remain of a hold, as their places in the order of locks. */
    BitSet stripes(long hash) {
        return segment(hash).stripes(hash);
    }

    private Segment segment(long hash) {
        return segments[(int) (hash >>> 58)];
    }

    /** A table of pairs, each in the first free place from the one of its hash on. No pair is ever 0, because no hash is. */
    private static final class Segment {

        private long[] hashes = new long[4];
        private byte[] stripes = new byte[4];
        private int size;

        synchronized void list(long hash, byte stripe) {
            int place = find(hash, stripe);
            if (hashes[place] == hash) {
                return;
            }
            hashes[place] = hash;
            stripes[place] = stripe;
            size++;
            if (size > hashes.length - (hashes.length >> 2)) {
                grow();
            }
        }

        synchronized void unlist(long hash, byte stripe) {
            int gap = find(hash, stripe);
            if (hashes[gap] != hash) {
                return;
            }
            hashes[gap] = 0;
            size--;
            for (int place = after(gap); hashes[place] != 0; place = after(place)) {
                if (isBetween(first(hashes[place]), gap, place)) {
                    hashes[gap] = hashes[place];
                    stripes[gap] = stripes[place];
                    hashes[place] = 0;
                    gap = place;
                }
            }
        }

        /** Whether a pair whose place is {@code first} and that sits at {@code place} may move back to the gap. */
        private static boolean isBetween(int first, int gap, int place) {
            return gap <= place ? first <= gap || first > place : first <= gap && first > place;
        }

        synchronized BitSet stripes(long hash) {
            BitSet found = new BitSet();
            for (int place = first(hash); hashes[place] != 0; place = after(place)) {
                if (hashes[place] == hash) {
                    found.set(stripes[place] & 0xFF);
                }
            }
            return found;
        }

        /** The place of a pair, or the free place where it belongs. */
        private int find(long hash, byte stripe) {
            int place = first(hash);
            while (hashes[place] != 0 && !(hashes[place] == hash && stripes[place] == stripe)) {
                place = after(place);
            }
            return place;
        }

        private int first(long hash) {
            return (int) hash & (hashes.length - 1);
        }

        private int after(int place) {
            return (place + 1) & (hashes.length - 1);
        }

        private void grow() {
            long[] oldHashes = hashes;
            byte[] oldStripes = stripes;
            hashes = new long[oldHashes.length * 2];
            stripes = new byte[hashes.length];
            for (int i = 0; i < oldHashes.length; i++) {
                if (oldHashes[i] != 0) {
                    int place = find(oldHashes[i], oldStripes[i]);
                    hashes[place] = oldHashes[i];
                    stripes[place] = oldStripes[i];
                }
            }
        }
    }
}
