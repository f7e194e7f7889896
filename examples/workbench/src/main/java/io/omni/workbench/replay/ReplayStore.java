package io.omni.workbench.replay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.OmniException;
import io.omni.core.json.OmniJson;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.inventory.json.InventoryJson;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.H2Storage;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import io.omni.jdbc.UnusableFile;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.json.OrdersJson;
import io.omni.workbench.input.InputError;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * Where a replay keeps everything, empty when it begins.
 *
 * @param storage what Omni is plugged into
 * @param end lets go of it
 */
record ReplayStore(Storage storage, Runnable end) implements AutoCloseable {

    static final String MEMORY = "memory";
    private static final String H2 = "h2:";
    private static final String POSTGRES = "postgres";
    private static final String DRIVER = "jdbc:postgresql:";
    private static final URI SOURCE = URI.create("urn:omni:replay");

    /**
     * Opens the store that an option names.
     *
     * @throws InputError if there is no such store, or it cannot be opened
     */
    static ReplayStore named(String name) {
        if (name.equals(MEMORY)) {
            return new ReplayStore(new InMemoryStorage(), () -> {});
        }
        if (name.startsWith(H2) && name.length() > H2.length()) {
            return inFile(name.substring(H2.length()));
        }
        if (name.equals(POSTGRES)) {
            return onEmbeddedServer();
        }
        if (name.startsWith(POSTGRES + ":" + DRIVER)) {
            return onServer(new ServerUrl(name.substring(POSTGRES.length() + 1)), () -> {});
        }
        throw InputError.in(
                "--store " + new ServerUrl(name),
                "is none of memory, h2:FILE, postgres and postgres:jdbc:postgresql://HOST/DATABASE?user=USER");
    }

    private static OmniJson json() {
        return OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
    }

    private static ReplayStore inFile(String name) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file) || Files.exists(Path.of(name + ".mv.db"))) {
                throw InputError.in(name, "is there already: name a new file for the store");
            }
            H2Storage storage = H2Storage.open(file, json(), SOURCE);
            return new ReplayStore(storage, storage::close);
        } catch (InvalidPathException | UnusableFile e) {
            throw InputError.in(name, String.valueOf(e.getMessage()), e);
        }
    }

    /** One that is started for this, with its commits on the disk as by default. */
    private static ReplayStore onEmbeddedServer() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return onServer(new ServerUrl(server.getJdbcUrl("postgres", "postgres")), () -> stop(server));
        } catch (IOException | IllegalStateException e) {
            throw InputError.in(
                    "--store postgres",
                    "no server could be started (root needs user namespaces for it): name one, postgres:jdbc:postgresql://HOST/DATABASE?user=USER",
                    e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw InputError.in("--store postgres", "the server that was started did not stop", e);
        }
    }

    /** In a schema that is made for the run and dropped after it. */
    private static ReplayStore onServer(ServerUrl url, Runnable stop) {
        if (url.lacksADatabase()) {
            throw InputError.in(
                    "--store " + url, "has no / after the host: give jdbc:postgresql://HOST/DATABASE?user=USER");
        }
        String schema = "omni_replay_" + UUID.randomUUID().toString().replace("-", "");
        execute(url, "create schema " + schema);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.text());
        config.setSchema(schema);
        HikariDataSource pool = new HikariDataSource(config);
        ConnectionSource connections = ConnectionSource.of(pool);
        try {
            Migrations.run(connections);
        } catch (OmniException e) {
            pool.close();
            throw InputError.in("--store " + url, url.clean(String.valueOf(e.getMessage())), e);
        }
        return new ReplayStore(new JdbcStorage(connections, json(), SOURCE), () -> {
            pool.close();
            execute(url, "drop schema " + schema + " cascade");
            stop.run();
        });
    }

    private static void execute(ServerUrl url, String command) {
        try (Connection connection = DriverManager.getConnection(url.text());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw InputError.in(
                    "--store " + url,
                    "\"%s\" failed: %s".formatted(command, url.clean(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
