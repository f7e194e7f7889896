package io.omni.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The version of the tables, which the last script that ran has noted in them: whoever ran it, {@link Migrations} or Flyway. */
final class Schema {

    /** The version of the last script. */
    static final long VERSION = 1;

    private Schema() {}

    /** Makes sure that the tables are there and are those that this code knows. Asks in a way that fails no transaction. */
    static void require(Connection connection, Dialect dialect) throws SQLException {
        if (!isThere(connection, dialect)) {
            throw new IllegalStateException(
                    "the tables of Omni are not in this database: call Migrations.run(...), or have Flyway run omni-jdbc/%s"
                            .formatted(dialect.folder()));
        }
        long version = Marks.find(connection, Marks.SCHEMA, 0);
        if (version != VERSION) {
            throw new IllegalStateException(
                    version < VERSION
                            ? "the tables of Omni are of version %d, and %d is needed: call Migrations.run(...), or have Flyway run omni-jdbc/%s"
                                    .formatted(version, VERSION, dialect.folder())
                            : "the tables of Omni are of version %d, and this omni-jdbc knows %d: use a newer one"
                                    .formatted(version, VERSION));
        }
    }

    private static boolean isThere(Connection connection, Dialect dialect) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(dialect.countMarkTables())) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
