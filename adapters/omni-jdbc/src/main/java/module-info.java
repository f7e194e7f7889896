/**
 * Storage over JDBC: PostgreSQL, and H2 embedded in a file.
 *
 * <p>A host makes a {@code ConnectionSource} of its {@code DataSource}, lets {@code Migrations} make the tables (or hands the scripts to
 * Flyway), and gives {@code JdbcStorage} to {@code Omni.builder().storage(...)}. The driver and the pool are the host's.
 */
module io.omni.jdbc {
    requires transitive io.omni.core;
    requires transitive java.sql;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.omni.jdbc;
}
