package io.omni.jdbc;

/**
 * Up to which position of the journal no entry can appear any more. Transactions draw positions and end in another order: behind an entry that
 * is there, one with a lower position may be on its way. Whoever drew a position below one that can be seen had begun by then; so once all that
 * were running at a look have ended, nothing appears below what that look saw last.
 */
final class Horizon {

    private long settled;
    private long seen;
    private long next;

    /**
     * Takes what was seen in one snapshot.
     *
     * @param last the last position that is there
     * @param oldest the oldest transaction that is running; {@code following} if there is none
     * @param following a number greater than those of all transactions so far
     * @return the last position below which nothing can appear
     */
    synchronized long look(long last, long oldest, long following) {
        if (oldest >= next) {
            settled = Math.max(settled, seen);
            seen = last;
            next = following;
        }
        if (oldest >= following) {
            settled = Math.max(settled, last);
        }
        return settled;
    }
}
