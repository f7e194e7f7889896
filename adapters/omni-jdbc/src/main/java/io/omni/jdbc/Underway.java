package io.omni.jdbc;

/** The batches that the database has not answered yet. */
final class Underway {

    /** While the database carries out one, the next is decided and sent. With a third all of them are smaller, and none sooner. */
    private static final int MOST = 2;

    private int batches;
    private int last;

    /** Whether as many as wait are worth a batch now: where one is underway, no fewer than are in that, so that both stay large. */
    synchronized boolean hasRoomFor(int waiting) {
        return batches == 0 || (batches < MOST && waiting >= last);
    }

    synchronized void begin(int postings) {
        batches++;
        last = postings;
    }

    synchronized void end() {
        batches--;
    }
}
