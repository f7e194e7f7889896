/**
 * Storage over JDBC: PostgreSQL, and H2 embedded in a file.
 *
 * <p>{@code H2Storage} opens a file, and is all that {@code Omni.builder().storage(...)} needs. For PostgreSQL, or to join its own
 * transactions, a host makes a {@code ConnectionSource} of its {@code DataSource}, lets {@code Migrations} make the tables (or hands the
 * scripts to Flyway), and gives {@code JdbcStorage} to the builder. The driver and the pool are the host's.
 */
module io.omni.jdbc {
    requires transitive io.omni.core;
    requires transitive java.sql;
    requires org.slf4j;
    // H2Storage needs it, and nothing else: who uses that requires it.
    requires static com.h2database;
    requires static org.jspecify;

    exports io.omni.jdbc;
}
