package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a file small. H2 writes whatever changed to a new place, and reclaims old places in a thread of its own, which it has only while it
 * may put commits off; as nothing is put off here, callers do a little of that work now and then.
 *
 * <p>Old places are kept for {@link #RETENTION_MILLIS}, and the operating system is asked to write its buffers more often than that: so what
 * is reclaimed is on the disk elsewhere, also when the machine loses its power.
 */
final class H2Housekeeping {

    static final int RETENTION_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(H2Housekeeping.class);
    private static final long PAUSE_NANOS = 1_000_000_000;
    private static final int USES = 200;
    private static final int FILL_PERCENT = 50;
    private static final int WRITTEN_AT_MOST = 4 * 1024 * 1024;

    private final AtomicInteger uses = new AtomicInteger();
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /** Does what is to be done after a connection was used so often, or so long after the last time. */
    void after(Connection used) {
        long now = System.nanoTime();
        long before = last.get();
        if ((uses.incrementAndGet() >= USES || now - before >= PAUSE_NANOS) && last.compareAndSet(before, now)) {
            uses.set(0);
            try {
                tidyUp(used);
            } catch (SQLException | LinkageError e) {
                // What the caller wanted is done; the file is larger than it need be.
                LOG.warn("the file of H2 was not tidied up: {}", e.getClass().getName());
            }
        }
    }

    private static void tidyUp(Connection connection) throws SQLException {
        try (Statement checkpoint = connection.createStatement()) {
            checkpoint.execute("checkpoint sync");
        }
        Session session = connection.unwrap(JdbcConnection.class).getSession();
        if (session instanceof SessionLocal local) {
            local.getDatabase().getStore().getMvStore().compact(FILL_PERCENT, WRITTEN_AT_MOST);
        }
    }
}
