package io.omni.core.internal;

/**
 * MurmurHash3 of words of 64 bits: its variant for x64 with 128 bits and the seed 0, over the bytes of the words, the lowest first. It is
 * the same everywhere and for ever, tells values apart as well as chance allows, and is no defense against somebody who looks for two values
 * with one hash. Used by one thread, once.
 *
 * <p>Source: Austin Appleby, MurmurHash3.cpp, {@code MurmurHash3_x64_128}, in the public domain.
 */
public final class Murmur3 {

    private static final long C1 = 0x87c3_7b91_1142_53d5L;
    private static final long C2 = 0x4cf5_ad43_2745_937fL;

    private long h1;
    private long h2;
    private long words;
    private long odd;

    /** Begins with no words. */
    public Murmur3() {}

    /**
     * Adds a word.
     *
     * @param word 64 bits
     * @return this
     */
    public Murmur3 word(long word) {
        if ((words++ & 1) == 0) {
            odd = word;
        } else {
            block(odd, word);
        }
        return this;
    }

    /**
     * Adds a text: its length, then four characters a word, so that no two rows of texts make the same words.
     *
     * @param text the text
     * @return this
     */
    public Murmur3 text(String text) {
        int length = text.length();
        word(length);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            word(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        if (i < length) {
            long last = 0;
            for (int shift = 0; i < length; i++, shift += 16) {
                last |= (long) text.charAt(i) << shift;
            }
            word(last);
        }
        return this;
    }

    private void block(long k1, long k2) {
        h1 ^= mixed1(k1);
        h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dc_e729;
        h2 ^= mixed2(k2);
        h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x3849_5ab5;
    }

    private static long mixed1(long k1) {
        return Long.rotateLeft(k1 * C1, 31) * C2;
    }

    private static long mixed2(long k2) {
        return Long.rotateLeft(k2 * C2, 33) * C1;
    }

    /** Ends the hash: no words may come after. */
    public void finish() {
        if ((words & 1) == 1) {
            h1 ^= mixed1(odd);
        }
        long bytes = words * Long.BYTES;
        h1 ^= bytes;
        h2 ^= bytes;
        h1 += h2;
        h2 += h1;
        h1 = finished(h1);
        h2 = finished(h2);
        h1 += h2;
        h2 += h1;
    }

    private static long finished(long word) {
        long mixed = (word ^ (word >>> 33)) * 0xff51_afd7_ed55_8ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ce_b9fe_1a85_ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /**
     * Gives the first half of the hash, once it is finished.
     *
     * @return 64 bits
     */
    public long first() {
        return h1;
    }

    /**
     * Gives the second half of the hash, once it is finished.
     *
     * @return 64 bits
     */
    public long second() {
        return h2;
    }
}
