package io.omni.jdbc;

import java.time.Duration;

/**
 * What a host may set about combining: postings that callers make at the same time, outside of units of work, wait for the transaction that
 * they share.
 *
 * @param batch how many postings share a transaction at most
 * @param waiting how many wait at most; one more is {@link LedgerBusy}
 * @param patience how long one waits before it is begun; then it is {@link LedgerBusy}. What was begun ends as soon as the database answers: a
 *     host sets timeouts of statements and locks on its data source
 */
public record JdbcOptions(int batch, int waiting, Duration patience) {

    /** 256 postings to a transaction, 10,000 waiting, for 30 seconds. */
    public static final JdbcOptions DEFAULT = new JdbcOptions(256, 10_000, Duration.ofSeconds(30));

    /** Checks that there is room and time for something. */
    public JdbcOptions {
        if (batch < 1 || waiting < 1 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException(
                    "batches of %d out of %d waiting for %s carry nothing out: give at least 1, 1 and more than no time"
                            .formatted(batch, waiting, patience));
        }
    }

    /**
     * Sets how many postings share a transaction at most.
     *
     * @param postings at least 1
     * @return options with it
     */
    public JdbcOptions withBatch(int postings) {
        return new JdbcOptions(postings, waiting, patience);
    }

    /**
     * Sets how many postings wait at most.
     *
     * @param postings at least 1
     * @return options with it
     */
    public JdbcOptions withWaiting(int postings) {
        return new JdbcOptions(batch, postings, patience);
    }

    /**
     * Sets how long a posting waits before it is begun.
     *
     * @param duration more than no time
     * @return options with it
     */
    public JdbcOptions withPatience(Duration duration) {
        return new JdbcOptions(batch, waiting, duration);
    }
}
