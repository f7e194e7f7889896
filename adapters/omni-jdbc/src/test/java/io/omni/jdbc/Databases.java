package io.omni.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

final class Databases {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres postgres;
    static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("max_connections", "200").start();
            } catch (IOException e) { throw new IllegalStateException(e); }
        }
        return postgres;
    }
    static JdbcFixture freshPostgres() {
        String schema = "tck" + COUNT.incrementAndGet();
        try (Connection c = postgres().getPostgresDatabase().getConnection(); Statement s = c.createStatement()) {
            s.execute("create schema " + schema);
        } catch (SQLException e) { throw new IllegalStateException(e); }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres().getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        HikariDataSource pool = new HikariDataSource(config);
        return new JdbcFixture(pool, () -> {
            try (Connection c = pool.getConnection(); Statement s = c.createStatement()) { s.execute("drop schema " + schema + " cascade"); }
            pool.close(); });
    }
    static JdbcFixture freshH2() {
        try {
            Path folder = Files.createTempDirectory("omni-h2");
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("omni"));
            config.setMaximumPoolSize(16);
            config.setMinimumIdle(0);
            HikariDataSource pool = new HikariDataSource(config);
            return new JdbcFixture(pool, pool::close);
        } catch (IOException e) { throw new IllegalStateException(e); }
    }
}
