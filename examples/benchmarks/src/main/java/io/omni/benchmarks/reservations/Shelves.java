package io.omni.benchmarks.reservations;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Server;
import io.omni.benchmarks.reservations.baseline.SelectForUpdate;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.Migrations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The tables of all contenders, each in a schema of its own, with plenty of everything. */
final class Shelves implements AutoCloseable {

    static final long PLENTY = 1_000_000_000;

    private final Server server;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final Map<Contender, DataSource> tables = new EnumMap<>(Contender.class);

    /** Makes all of it but what is in Omni's tables, which Omni makes. */
    Shelves(Server server) throws SQLException {
        this.server = server;
        for (Contender contender : Contender.values()) {
            server.empty(contender.schema());
            tables.put(contender, pool(contender, Math.max(1, contender.connections())));
        }
        for (Contender contender : List.of(Contender.ONE_STATEMENT, Contender.BULK)) {
            Migrations.run(ConnectionSource.of(of(contender)));
            put(
                    of(contender),
                    "insert into omni_account (subject, book, detail, balance, held)"
                            + " select sku, 'stock', 'leeds', ?, 0 from unnest(?) as sku");
        }
        DataSource plain = of(Contender.SELECT_FOR_UPDATE);
        try (Connection connection = plain.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SelectForUpdate.TABLES);
        }
        put(plain, "insert into plain_stock (on_hand, sku, held) select ?, sku, 0 from unnest(?) as sku");
    }

    private static void put(DataSource tables, String insert) throws SQLException {
        try (Connection connection = tables.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, PLENTY);
            statement.setArray(
                    2, connection.createArrayOf("text", Workload.skus().toArray()));
            statement.executeUpdate();
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("analyze");
            }
        }
    }

    /** A few connections to the tables of one, for looking into them. */
    DataSource of(Contender contender) {
        DataSource found = tables.get(contender);
        if (found == null) {
            throw new IllegalStateException("%s has no tables".formatted(contender));
        }
        return found;
    }

    /** Connections to the tables of one, which are closed with everything. */
    HikariDataSource pool(Contender contender, int size) {
        HikariDataSource pool = pool(server, contender, size);
        pools.add(pool);
        return pool;
    }

    /** Connections to the tables of one. Baselines plan their statements once, which is best for them. */
    static HikariDataSource pool(Server server, Contender contender, int size) {
        return contender == Contender.OMNI
                ? server.pool(contender.schema(), size)
                : server.planningOnce(contender.schema(), size);
    }

    @Override
    public void close() throws SQLException {
        pools.forEach(HikariDataSource::close);
        for (Contender contender : Contender.values()) {
            server.drop(contender.schema());
        }
    }
}
