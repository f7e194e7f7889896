package io.omni.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Single numbers that are kept by name. */
final class Marks {

    /** Whoever writes postings on H2 holds its lock. */
    static final String LEDGER = "ledger";

    /** Ids from before this instant are forgotten. */
    static final String FORGOTTEN = "forgotten";

    /** The position of the checkpoint that is kept. */
    static final String CHECKPOINT = "checkpoint";

    private Marks() {}

    static Optional<Long> find(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select mark from omni_mark where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                long mark = row.next() ? row.getLong(1) : 0;
                return row.getRow() == 0 || row.wasNull() ? Optional.empty() : Optional.of(mark);
            }
        }
    }

    /** All marks have a row from the first migration on. */
    static void put(Connection connection, String name, long mark) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update omni_mark set mark = ? where name = ?")) {
            update.setLong(1, mark);
            update.setString(2, name);
            update.executeUpdate();
        }
    }
}
