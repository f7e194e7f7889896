package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.storage.Version;
import io.omni.tck.Parcel;
import io.omni.tck.ParcelId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationsTest {

    @Nested
    class OfH2 extends OfADatabase {
        @Override
        HikariDataSource fresh() {
            return Databases.pool("jdbc:h2:file:" + Databases.newFolder().resolve("omni"));
        }
    }

    @Nested
    class OfPostgreSql extends OfADatabase {
        @Override
        HikariDataSource fresh() {
            PostgreSqlServer server = PostgreSqlServer.get();
            return Databases.pool(server.url(server.newSchema()));
        }
    }

    abstract static class OfADatabase {

        /** A database, or a schema in it, without tables. */
        abstract HikariDataSource fresh();

        private static JdbcStorage storage(DataSource database) {
            return new JdbcStorage(ConnectionSource.of(database), JdbcFixture.JSON, JdbcFixture.SOURCE);
        }

        @Test
        void the_scripts_run_once() {
            try (HikariDataSource database = fresh()) {
                ConnectionSource connections = ConnectionSource.of(database);
                assertThat(Migrations.run(connections)).isEqualTo(1);
                assertThat(Migrations.run(connections)).isZero();
                storage(database)
                        .aggregates(Parcel.TYPE)
                        .save(new Parcel(new ParcelId("a"), "berlin", Set.of(), 0), Version.NONE);
            }
        }

        @Test
        void several_processes_that_start_at_once_run_the_scripts_once() throws Exception {
            try (HikariDataSource database = fresh()) {
                assertThat(Race.total(4, process -> Migrations.run(ConnectionSource.of(database))))
                        .isEqualTo(1);
            }
        }

        @Test
        void on_a_connection_that_is_lent_the_host_commits() throws SQLException {
            try (HikariDataSource database = fresh()) {
                try (Connection connection = database.getConnection()) {
                    connection.setAutoCommit(false);
                    assertThat(Migrations.run(ConnectionSource.lending(connection)))
                            .isEqualTo(1);
                    connection.commit();
                    connection.setAutoCommit(true);
                }
                assertThatCode(() -> storage(database)).doesNotThrowAnyException();
            }
        }

        @Test
        void a_database_without_tables_is_refused_with_the_way_out() {
            try (HikariDataSource database = fresh()) {
                assertThatThrownBy(() -> storage(database))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Migrations.run");
            }
        }

        @Test
        void tables_of_another_version_are_refused_with_the_way_out() {
            try (HikariDataSource database = fresh()) {
                Migrations.run(ConnectionSource.of(database));
                JdbcTemplate tables = new JdbcTemplate(database);
                tables.update("update omni_mark set mark = 99 where name = 'schema'");
                assertThatThrownBy(() -> storage(database))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("of version 99")
                        .hasMessageContaining("use a newer one");
                tables.update("update omni_mark set mark = 0 where name = 'schema'");
                assertThatThrownBy(() -> storage(database))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Migrations.run");
            }
        }
    }
}
