package io.omni.benchmarks.reservations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What is in the tables of a contender, past everything that wrote it.
 *
 * @param held units held, by stock
 * @param holds units held, by reservations
 * @param postings how many postings there are
 * @param oversold units that are held beyond what is there
 */
record Books(long held, long holds, long postings, long oversold) {

    static Books of(Contender contender, DataSource tables) throws SQLException {
        return contender == Contender.SELECT_FOR_UPDATE
                ? new Books(
                        number(tables, "select coalesce(sum(held), 0) from plain_stock"),
                        number(tables, "select coalesce(sum(units), 0) from plain_reservation"),
                        number(tables, "select count(distinct id) from plain_reservation"),
                        number(tables, "select coalesce(sum(held - on_hand), 0) from plain_stock where held > on_hand"))
                : new Books(
                        number(tables, "select coalesce(sum(held), 0) from omni_account"),
                        number(tables, "select coalesce(sum(remaining), 0) from omni_hold"),
                        number(tables, "select count(*) from omni_posting"),
                        number(
                                tables,
                                "select coalesce(sum(held - balance), 0) from omni_account where held > balance"));
    }

    /** By how many units and postings these differ from what was before and what callers were told since. */
    long lostSince(Books before, long reservations, long units) {
        return Math.abs(held - before.held - units)
                + Math.abs(holds - before.holds - units)
                + Math.abs(postings - before.postings - reservations);
    }

    private static long number(DataSource tables, String question) throws SQLException {
        try (Connection connection = tables.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
