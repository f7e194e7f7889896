package io.omni.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Single numbers that are kept by name. All have a row from the first migration on, which is a lock, too. */
final class Marks {

    /** The version of the tables. */
    static final String SCHEMA = "schema";

    /** Whoever writes postings on H2 holds its lock. */
    static final String LEDGER = "ledger";

    /** Whoever changes queues on H2 holds its lock. */
    static final String QUEUES = "queues";

    /** Whoever distributes events holds its lock. */
    static final String DISTRIBUTION = "distribution";

    /** Ids from before this instant are forgotten. */
    static final String FORGOTTEN = "forgotten";

    /** The position of the checkpoint that is kept. */
    static final String CHECKPOINT = "checkpoint";

    /** Up to this position the journal was discarded. */
    static final String SEALED = "sealed";

    static final String LOCK = "select mark from omni_mark where name = ? for update";

    private Marks() {}

    static long find(Connection connection, String name, long otherwise) throws SQLException {
        return read(connection, "select mark from omni_mark where name = ?", name, otherwise);
    }

    /** Locks a mark until the transaction ends, and reads it. */
    static long lock(Connection connection, String name, long otherwise) throws SQLException {
        return read(connection, LOCK, name, otherwise);
    }

    static void lock(Connection connection, String name) throws SQLException {
        lock(connection, name, 0);
    }

    /** Locks a mark unless somebody else holds it, and tells whether. */
    static boolean tryLock(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK + " skip locked")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static long read(Connection connection, String sql, String name, long otherwise) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return otherwise;
                }
                long mark = row.getLong(1);
                return row.wasNull() ? otherwise : mark;
            }
        }
    }

    static void put(Connection connection, String name, long mark) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update omni_mark set mark = ? where name = ?")) {
            update.setLong(1, mark);
            update.setString(2, name);
            update.executeUpdate();
        }
    }
}
