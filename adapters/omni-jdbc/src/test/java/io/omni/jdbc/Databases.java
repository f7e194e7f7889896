package io.omni.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The databases of the tests, opened once: a file of H2 and a schema of a PostgreSQL server. */
final class Databases {

    private static @Nullable HikariDataSource h2;
    private static @Nullable HikariDataSource postgreSql;

    private Databases() {}

    static JdbcFixture h2() {
        return new JdbcFixture(h2Pool());
    }

    static JdbcFixture postgreSql() {
        return new JdbcFixture(postgreSqlPool());
    }

    static synchronized HikariDataSource h2Pool() {
        if (h2 == null) {
            h2 = pool("jdbc:h2:file:" + newFolder().resolve("omni"));
            Migrations.run(ConnectionSource.of(h2));
        }
        return h2;
    }

    static synchronized HikariDataSource postgreSqlPool() {
        if (postgreSql == null) {
            PostgreSqlServer server = PostgreSqlServer.get();
            postgreSql = pool(server.url(server.newSchema()));
            Migrations.run(ConnectionSource.of(postgreSql));
        }
        return postgreSql;
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(24);
        return pool(url, config);
    }

    /** A pool of one connection, for which nobody waits long. */
    static HikariDataSource smallPool(String url) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return pool(url, config);
    }

    private static HikariDataSource pool(String url, HikariConfig config) {
        config.setJdbcUrl(url);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static Path newFolder() {
        try {
            Path databases = Files.createDirectories(Path.of("target", "databases"));
            return Files.createTempDirectory(databases, "h2").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
