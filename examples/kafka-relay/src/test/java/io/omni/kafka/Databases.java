package io.omni.kafka;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.json.OmniJson;
import io.omni.core.storage.Storage;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The databases with the outbox. */
final class Databases {

    private Databases() {}

    static HikariDataSource h2(Path folder) {
        return pool("jdbc:h2:file:" + folder.resolve("omni"));
    }

    static EmbeddedPostgres postgreSql() throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        config.setJdbcUrl(url);
        return new HikariDataSource(config);
    }

    static Storage storage(HikariDataSource database) {
        ConnectionSource connections = ConnectionSource.of(database);
        Migrations.run(connections);
        return new JdbcStorage(connections, OmniJson.of(Shelf.FORMS), Arrivals.SOURCE);
    }
}
