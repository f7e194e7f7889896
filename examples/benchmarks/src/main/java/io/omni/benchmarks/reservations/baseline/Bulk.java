package io.omni.benchmarks.reservations.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How fast the server takes the rows that Omni writes, with nobody to wait for and nothing to decide: one connection, many baskets to a
 * statement, each statement a transaction.
 */
public final class Bulk {

    private static final String WRITE =
            "with changed as (update omni_account a set held = a.held + k.units from unnest(?, ?) as k (subject, units)"
                    + " where a.subject = k.subject and a.book = 'stock' and a.detail = 'leeds'"
                    + " and a.balance - a.held >= k.units returning a.subject, a.number),"
                    + " posted as (insert into omni_posting (id, fingerprint, recorded_at, cause, lines)"
                    + " select e.id, e.id, ?, 'stock.held', e.lines from unnest(?, ?) as e (id, lines))"
                    + " insert into omni_hold (hold, account, remaining, expires_at)"
                    + " select h.hold, c.number, 1, ? from unnest(?, ?) as h (hold, subject)"
                    + " join changed c on c.subject = h.subject";

    private final Connection connection;
    private final Entries entries;

    /**
     * Creates the writer.
     *
     * @param connection a connection, with autocommit on, that finds the tables of Omni
     * @param entries writes the lines of postings
     */
    public Bulk(Connection connection, Entries entries) {
        this.connection = connection;
        this.entries = entries;
    }

    /**
     * Writes baskets.
     *
     * @param ids their reservations
     * @param baskets the SKUs of each
     * @throws SQLException if the database fails
     */
    public void write(List<UUID> ids, List<List<String>> baskets) throws SQLException {
        Map<String, Long> units = new TreeMap<>();
        List<String> texts = new ArrayList<>();
        List<UUID> holds = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            texts.add(entries.lines(baskets.get(i)));
            for (String sku : baskets.get(i)) {
                units.merge(sku, 1L, Long::sum);
                holds.add(ids.get(i));
                subjects.add(sku);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            set(statement, 1, "text", units.keySet().toArray());
            set(statement, 2, "bigint", units.values().toArray());
            statement.setLong(3, OneStatement.now());
            set(statement, 4, "uuid", ids.toArray());
            set(statement, 5, "text", texts.toArray());
            statement.setLong(6, OneStatement.expiry());
            set(statement, 7, "uuid", holds.toArray());
            set(statement, 8, "text", subjects.toArray());
            statement.executeUpdate();
        }
    }

    private void set(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
