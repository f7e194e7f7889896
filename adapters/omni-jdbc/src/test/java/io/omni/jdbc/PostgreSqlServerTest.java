package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The server that everything here is proven on is the one that it is said to be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgreSqlServerTest {

    @Test
    void the_server_is_of_the_version_that_was_asked_for() throws SQLException {
        try (Connection connection = Databases.postgreSqlPool().getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (PostgreSqlServer.isNamed()) {
                assertThat(version).isGreaterThanOrEqualTo(15);
            } else {
                assertThat(version).isEqualTo(PostgreSqlServer.wantedVersion());
            }
        }
    }

    @Test
    void each_run_has_tables_of_its_own() {
        PostgreSqlServer server = PostgreSqlServer.get();
        try (HikariDataSource one = Databases.pool(server.url(server.newSchema()));
                HikariDataSource other = Databases.pool(server.url(server.newSchema()))) {
            assertThat(Migrations.run(ConnectionSource.of(one))).isEqualTo(1);
            assertThat(Migrations.run(ConnectionSource.of(other))).isEqualTo(1);
            new JdbcTemplate(one).update("delete from omni_mark");
            assertThat(new JdbcTemplate(other).queryForObject("select count(*) from omni_mark", Long.class))
                    .isPositive();
        }
    }

    @Test
    void a_server_that_does_not_start_is_told_with_the_cause_and_the_way_out() {
        assertThatThrownBy(() -> PostgreSqlServer.start(
                        PostgreSqlServer.embedded().setPgBinaryResolver((system, hardware) -> null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not start: No Postgres binary found")
                .hasMessageContaining("-DpgUrl=");
    }
}
