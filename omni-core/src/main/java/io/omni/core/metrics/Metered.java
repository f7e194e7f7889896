package io.omni.core.metrics;

import io.omni.core.ledger.Ledger;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import io.omni.core.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts from outside what happens in a ledger and in units of work. Where nobody asks for metrics, nothing is put around them. */
public final class Metered {

    private Metered() {}

    /**
     * Counts what becomes of postings.
     *
     * @param ledger the ledger
     * @param metrics where to report
     * @return a ledger that answers as this one does; this very one for {@link Metrics#NONE}
     */
    public static Ledger ledger(Ledger ledger, Metrics metrics) {
        return metrics == Metrics.NONE ? ledger : new MeteredLedger(ledger, metrics);
    }

    /**
     * Counts the races that units of work lose.
     *
     * @param storage the storage
     * @param metrics where to report
     * @return a storage over the same books; this very one for {@link Metrics#NONE}
     */
    public static Storage storage(Storage storage, Metrics metrics) {
        return metrics == Metrics.NONE ? storage : new MeteredStorage(storage, metrics);
    }

    /**
     * Reports how far subscriptions are behind.
     *
     * @param queue the queues of events on their way out; not asked for {@link Metrics#NONE}
     * @param now by which the age of events is told
     * @param metrics where to report
     */
    public static void queue(OutboxQueue queue, Instant now, Metrics metrics) {
        if (metrics != Metrics.NONE) {
            lag(queue.lag(), now, metrics);
        }
    }

    /**
     * Reports how far subscriptions are behind.
     *
     * @param lags how far each of them is
     * @param now by which the age of events is told
     * @param metrics where to report
     */
    public static void lag(List<QueueLag> lags, Instant now, Metrics metrics) {
        for (QueueLag lag : lags) {
            String subscription = lag.subscription().value();
            metrics.gauge(Metric.OUTBOX_DEPTH, lag.depth(), subscription);
            metrics.gauge(Metric.OUTBOX_LAG, seconds(lag, now), subscription);
            metrics.gauge(Metric.OUTBOX_DEAD, lag.dead(), subscription);
        }
    }

    private static long seconds(QueueLag lag, Instant now) {
        return lag.oldest()
                .map(oldest -> Math.max(0, Duration.between(oldest, now).toSeconds()))
                .orElse(0L);
    }
}
