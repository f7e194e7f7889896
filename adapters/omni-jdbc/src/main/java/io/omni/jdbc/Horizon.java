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
     * Takes what was seen.
     *
     * @return the last position below which nothing can appear
     */
    synchronized long look(Look look) {
        if (look.oldest() >= next) {
            settled = Math.max(settled, seen);
            seen = look.last();
            next = look.following();
        }
        if (look.oldest() >= look.following()) {
            settled = Math.max(settled, look.last());
        }
        return settled;
    }
}
