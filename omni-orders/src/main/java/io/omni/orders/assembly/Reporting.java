package io.omni.orders.assembly;

import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Sealing;
import io.omni.core.metrics.Metered;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's metrics and the log what housekeeping found: at debug what it did, as a warning what needs a person. */
final class Reporting {

    private static final Logger LOG = LoggerFactory.getLogger(Omni.class);

    private final Storage storage;
    private final InstantSource clock;
    private final Metrics metrics;

    Reporting(Storage storage, InstantSource clock, Metrics metrics) {
        this.storage = storage;
        this.clock = clock;
        this.metrics = metrics;
    }

    void tell(Housekeeping done) {
        LOG.debug(
                "tidied up: orders finished {}, failed {}; reservations swept {}; ids forgotten {}; commands forgotten {};"
                        + " events purged {}; journal entries {}",
                done.orders().finished().size(),
                done.orders().failed().size(),
                done.reservationsSwept(),
                done.idsForgotten(),
                done.commandsForgotten(),
                done.eventsPurged(),
                done.journal().entries());
        count(Metric.COMMANDS_FORGOTTEN, done.commandsForgotten());
        count(Metric.EVENTS_PURGED, done.eventsPurged());
        metrics.gauge(Metric.JOURNAL_TAIL, done.journal().entries());
        metrics.count(Metric.SEALINGS, 1, name(done.journal()));
        warn(done.journal());
        Metered.queue(storage.outboxQueue(), clock.instant(), metrics);
    }

    private void count(Metric metric, int amount) {
        if (amount > 0) {
            metrics.count(metric, amount);
        }
    }

    private static String name(Sealing sealing) {
        return sealing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void warn(Sealing sealing) {
        if (sealing instanceof Sealing.Failed failed) {
            LOG.warn(
                    "journal: the sink failed ({}) after position {}; {} entries wait",
                    failed.cause().getClass().getName(),
                    failed.position(),
                    failed.entries());
        }
        if (sealing instanceof Sealing.Unsound unsound) {
            JournalAudit.Drift first = unsound.audit().drifts().get(0);
            LOG.warn(
                    "journal: {} accounts are not what it says; the first is in the book {}, first wrong at posting {}",
                    unsound.audit().drifts().size(),
                    first.account().book(),
                    first.firstFault().map(PostingId::toString).orElse("none, so changed outside of it"));
        }
    }
}
