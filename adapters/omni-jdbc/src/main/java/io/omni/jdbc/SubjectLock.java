package io.omni.jdbc;

/** The number of the advisory lock of a subject. Two subjects may share one, and then wait for each other. */
final class SubjectLock {

    /** Sets the numbers apart from those that a host uses for locks of its own. */
    private static final long OMNI = 0x6f6d_6e69_6c65_6467L;

    private SubjectLock() {}

    /** FNV-1a over 64 bits (Fowler, Noll and Vo), stirred so that similar subjects lie apart. */
    static long number(String subject) {
        long hash = 0xcbf2_9ce4_8422_2325L ^ OMNI;
        for (int i = 0; i < subject.length(); i++) {
            hash = (hash ^ subject.charAt(i)) * 0x100_0000_01b3L;
        }
        return hash ^ (hash >>> 32);
    }
}
