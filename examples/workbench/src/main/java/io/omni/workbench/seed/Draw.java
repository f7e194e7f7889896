package io.omni.workbench.seed;

/**
 * A sequence of draws that looks random and follows from a seed and a key alone, so that the choice made for one invoice does not depend on
 * what was drawn for others. The generator is SplitMix64 (G. Steele, D. Lea, C. Flood, <i>Fast Splittable Pseudorandom Number
 * Generators</i>, 2014), begun at the FNV-1a hash of the key; both are written out here, so no platform or JDK changes them.
 */
public final class Draw {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /**
     * The draws for a key.
     *
     * @param seed the seed of the run
     * @param purpose what is decided, so that two decisions about one key differ
     * @param key whom or what it is decided for
     */
    public static Draw of(long seed, String purpose, String key) {
        long hash = FNV_OFFSET;
        String text = purpose + '\n' + key;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return new Draw(mix(seed + GOLDEN_GAMMA) ^ mix(hash));
    }

    /** Any number. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /**
     * A number from zero to below a limit.
     *
     * @param limit above zero
     */
    public int below(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Limit %d leaves nothing to draw from: give 1 or more".formatted(limit));
        }
        return (int) Math.floorMod(nextLong() >>> 1, (long) limit);
    }

    /**
     * True in so many cases of a thousand.
     *
     * @param permille 0 to 1000
     */
    public boolean chance(int permille) {
        return below(1000) < permille;
    }

    /** A number from zero to below one, evenly spread over 2^53 values. */
    public double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
