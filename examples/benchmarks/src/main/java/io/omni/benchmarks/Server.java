package io.omni.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server: one that is started for this, its commits on disk as by default, or another one. */
public final class Server implements AutoCloseable {

    private final @Nullable EmbeddedPostgres embedded;
    private final String url;

    private Server(@Nullable EmbeddedPostgres embedded, String url) {
        this.embedded = embedded;
        this.url = url;
    }

    /**
     * Uses a server that runs already.
     *
     * @param url its JDBC URL
     * @return it
     */
    public static Server at(String url) {
        return new Server(null, url);
    }

    /**
     * Starts a server.
     *
     * @return it
     * @throws UncheckedIOException if it does not start
     */
    public static Server start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new Server(started, started.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL did not start (it needs user namespaces where it is started as root):"
                            + " name another server with --jdbc-url",
                    e);
        }
    }

    /**
     * Tells where it is.
     *
     * @return its JDBC URL, which may name a password
     */
    public String url() {
        return url;
    }

    /**
     * Opens a pool of connections to a schema.
     *
     * @param schema the schema, which need not be there
     * @param size how many connections there are at most
     * @return the pool, to be closed
     */
    public HikariDataSource pool(String schema, int size) {
        return new HikariDataSource(config(schema, size));
    }

    /**
     * Opens a pool of connections to a schema, on which each statement is planned once: left to choose, the server plans one that takes an array
     * anew each time.
     *
     * @param schema the schema, which need not be there
     * @param size how many connections there are at most
     * @return the pool, to be closed
     */
    public HikariDataSource planningOnce(String schema, int size) {
        HikariConfig config = config(schema, size);
        config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        return new HikariDataSource(config);
    }

    private HikariConfig config(String schema, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        config.setMaximumPoolSize(size);
        return config;
    }

    /**
     * Makes a schema that is empty.
     *
     * @param schema the schema
     * @throws SQLException if the server refuses it
     */
    public void empty(String schema) throws SQLException {
        run("drop schema if exists " + schema + " cascade", "create schema " + schema);
    }

    /**
     * Drops a schema and all that is in it.
     *
     * @param schema the schema
     * @throws SQLException if the server refuses it
     */
    public void drop(String schema) throws SQLException {
        run("drop schema if exists " + schema + " cascade");
    }

    /**
     * Has all that is in memory written, so that everybody begins with as much of the log written.
     *
     * @throws SQLException if the server refuses it
     */
    public void checkpoint() throws SQLException {
        run("checkpoint");
    }

    private void run(String... commands) throws SQLException {
        try (HikariDataSource pool = pool("public", 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /**
     * Tells what decides how long a commit takes.
     *
     * @return its version and settings, in a line
     * @throws SQLException if the server does not tell
     */
    public String describe() throws SQLException {
        List<String> settings = new ArrayList<>();
        try (HikariDataSource pool = pool("public", 1);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting :
                    List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    settings.add(setting + " " + row.getString(1));
                }
            }
        }
        return "PostgreSQL: " + String.join(", ", settings);
    }

    @Override
    public void close() {
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not stop", e);
            }
        }
    }
}
