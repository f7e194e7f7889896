package io.omni.faults;

import io.omni.core.ledger.LedgerOptions;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcOptions;
import io.omni.jdbc.JdbcStorage;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The store over JDBC, as a host opens it. */
class JdbcBooks implements Books {

    private static final URI SOURCE = URI.create("https://shop.example/omni");
    private static final JdbcOptions OPTIONS = JdbcOptions.DEFAULT.withPatience(Duration.ofSeconds(5));

    @Override
    public int databases() {
        return 1;
    }

    @Override
    public Opened open(List<ConnectionSource> databases, InstantSource clock) {
        return open(databases.get(0), clock);
    }

    Opened open(ConnectionSource connections, InstantSource clock) {
        JdbcStorage storage = storage(connections);
        return new Opened(storage, storage.openLedger(clock, LedgerOptions.DEFAULT));
    }

    static JdbcStorage storage(ConnectionSource connections) {
        return new JdbcStorage(connections, FaultsJson.JSON, SOURCE, OPTIONS);
    }
}
