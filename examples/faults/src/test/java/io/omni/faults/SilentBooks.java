package io.omni.faults;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Broken: nobody wakes the tenth caller. */
final class SilentBooks extends JdbcBooks {

    private static final int SILENT = 10;

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Opened opened = super.open(connections, clock);
        return new Opened(opened.storage(), new Silent(opened.ledger()));
    }

    private static final class Silent extends ForwardingLedger {

        private final AtomicInteger calls = new AtomicInteger();

        Silent(Ledger ledger) {
            super(ledger);
        }

        @Override
        public Outcome post(Posting posting) {
            Outcome outcome = super.post(posting);
            if (calls.incrementAndGet() == SILENT) {
                sleepForEver();
            }
            return outcome;
        }

        private static void sleepForEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
