package io.omni.benchmarks.reservations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what is in the tables, past everything that wrote it. */
final class Books {

    private Books() {}

    /** Units that are held beyond what is there, over the accounts of Omni's tables. */
    static long oversold(DataSource pool) throws SQLException {
        return number(pool, "select coalesce(sum(held - balance), 0) from omni_account where held > balance");
    }

    /** By how much accounts, holds and postings differ from what callers were told. */
    static long lost(DataSource pool, long reservations, long lines, long otherPostings) throws SQLException {
        long held = number(pool, "select coalesce(sum(held), 0) from omni_account");
        long holds = number(pool, "select coalesce(sum(remaining), 0) from omni_hold");
        long postings = number(pool, "select count(*) from omni_posting");
        return Math.abs(held - lines) + Math.abs(holds - lines) + Math.abs(postings - reservations - otherPostings);
    }

    /** By how much the tables of the plain seller differ from what callers were told. */
    static long plainLost(DataSource pool, long lines) throws SQLException {
        long held = number(pool, "select coalesce(sum(held), 0) from plain_stock where held <= on_hand");
        long units = number(pool, "select coalesce(sum(units), 0) from plain_reservation");
        return Math.abs(held - lines) + Math.abs(units - lines);
    }

    static long number(DataSource pool, String question) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
