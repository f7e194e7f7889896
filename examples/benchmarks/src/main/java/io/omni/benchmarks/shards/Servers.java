package io.omni.benchmarks.shards;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL servers, started for this, their commits on disk. All of them are on this machine. */
final class Servers implements AutoCloseable {

    private final List<EmbeddedPostgres> servers = new ArrayList<>();

    static Servers start(int count) {
        Servers all = new Servers();
        try {
            for (int i = 0; i < count; i++) {
                all.servers.add(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start());
            }
        } catch (IOException e) {
            all.close();
            throw new UncheckedIOException(
                    "the embedded PostgreSQL did not start: it needs user namespaces where it is started as root", e);
        }
        return all;
    }

    /** A pool of connections to an empty schema of one of them. */
    HikariDataSource empty(int server, String schema, int connections) throws SQLException {
        String url = servers.get(server).getJdbcUrl("postgres", "postgres");
        try (Connection connection = servers.get(server).getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
            statement.execute("create schema " + schema);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        for (EmbeddedPostgres server : servers) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("an embedded PostgreSQL did not stop", e);
            }
        }
    }
}
