package io.omni.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server: an embedded one, or the one that {@code -DpgUrl=jdbc:postgresql:...} names. Whoever the URL names needs to be able to
 * make schemas in that database, and nothing else; each run has schemas of its own, and drops them when it ends.
 */
final class PostgreSqlServer {

    /** The version that is embedded unless {@code -Dpg.version} asks for another. */
    private static final int DEFAULT_VERSION = 17;

    private static @Nullable PostgreSqlServer started;
    private static @Nullable String failure;

    private final String url;
    private final List<String> schemas = new CopyOnWriteArrayList<>();

    private PostgreSqlServer(String url) {
        this.url = url;
    }

    /** The server of this run. One that did not start is not started again for each test. */
    static synchronized PostgreSqlServer get() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (started == null) {
            try {
                started = isNamed() ? named(System.getProperty("pgUrl")) : start(embedded());
            } catch (IllegalStateException e) {
                failure = e.getMessage();
                throw e;
            }
        }
        return started;
    }

    /** Whether the server is one that somebody else started. */
    static boolean isNamed() {
        return System.getProperty("pgUrl") != null;
    }

    /** The major version that an embedded server has to be of. */
    static int wantedVersion() {
        return Integer.getInteger("pg.version", DEFAULT_VERSION);
    }

    private static PostgreSqlServer named(String url) {
        PostgreSqlServer server = new PostgreSqlServer(url);
        Runtime.getRuntime().addShutdownHook(new Thread(server::dropSchemas));
        return server;
    }

    static EmbeddedPostgres.Builder embedded() {
        return EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("deadlock_timeout", "100ms")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    /** Starts a server, with a user who has the privileges that a host's user has: it owns its database, and is no superuser. */
    static PostgreSqlServer start(EmbeddedPostgres.Builder builder) {
        try {
            String url = builder.start().getJdbcUrl("postgres", "postgres");
            execute(url, "create role shop login");
            execute(url, "create database shop owner shop");
            return new PostgreSqlServer(url.replace("/postgres?user=postgres", "/shop?user=shop"));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL did not start: %s%s; name another server with -DpgUrl=jdbc:postgresql://HOST/DATABASE?user=USER"
                            .formatted(
                                    e.getMessage(),
                                    isRootWithoutNamespaces()
                                            ? " (this machine forbids user namespaces, without which root cannot run it)"
                                            : ""),
                    e);
        }
    }

    private static boolean isRootWithoutNamespaces() {
        return "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable();
    }

    /** Makes a schema that nobody else has. */
    String newSchema() {
        String schema = "omni_test_" + UUID.randomUUID().toString().replace("-", "");
        execute(url, "create schema " + schema);
        schemas.add(schema);
        return schema;
    }

    private void dropSchemas() {
        schemas.forEach(schema -> execute(url, "drop schema " + schema + " cascade"));
    }

    /** The URL of the server for whoever looks for tables in some schemas, in their order. */
    String url(String... schemas) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + String.join(",", schemas);
    }

    private static void execute(String url, String command) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("\"%s\" at %s: %s".formatted(command, url, e.getMessage()), e);
        }
    }
}
