package io.omni.jdbc;

import java.util.ArrayList;
import java.util.List;

/** What is seen of a journal and of those who may be writing it, by the numbers of their transactions. */
final class Look {

    private final List<Integer> running = new ArrayList<>();
    private long last;
    private long oldest;
    private long end;

    /**
     * In one snapshot.
     *
     * @param position the last position that is there
     * @param transaction all transactions with lower numbers have ended
     */
    void saw(long position, long transaction) {
        last = position;
        oldest = transaction;
    }

    /** A little later: a transaction that is running, by the lower half of its number. */
    void runs(int lowerHalf) {
        running.add(lowerHalf);
    }

    /** Later still: a number greater than all that have ended. */
    void ended(long following) {
        end = following;
    }

    /** The last position that is there. */
    long last() {
        return last;
    }

    /** All transactions with lower numbers have ended. */
    long oldest() {
        return oldest;
    }

    /** A number greater than those of all who have drawn a position, seen or not, below the last. */
    long following() {
        long following = end;
        for (int lowerHalf : running) {
            following = Math.max(following, end + (lowerHalf - (int) end) + 1);
        }
        return following;
    }
}
