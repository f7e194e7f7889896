package io.omni.benchmarks.reservations.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * What an expert does: the rows that Omni writes (account, posting, hold), with their indexes, in one statement that commits by itself. A
 * posting id that comes twice is an error here. It looks for no expired holds.
 */
public final class OneStatement implements Seller {

    private static final String LINE = "with changed as (update omni_account set held = held + 1 where subject = ?"
            + " and book = 'stock' and detail = 'leeds' and balance - held >= 1 returning number),"
            + " posted as (insert into omni_posting (id, fingerprint, recorded_at, cause, lines)"
            + " select ?, ?, ?, 'stock.held', ? from changed),"
            + " holds as (insert into omni_hold (hold, account, remaining, expires_at)"
            + " select ?, number, 1, ? from changed) select count(*) from changed";

    /** Rows are locked in the order of SKUs first, so that baskets do not deadlock. */
    private static final String LINES =
            "with locked as materialized (select subject, number, balance, held from omni_account"
                    + " where subject = any(?) and book = 'stock' and detail = 'leeds' order by subject for update),"
                    + " enough as materialized (select count(*) = ? as answer from locked where balance - held >= 1),"
                    + " changed as (update omni_account a set held = a.held + 1 from locked l"
                    + " where (select answer from enough) and a.number = l.number),"
                    + " posted as (insert into omni_posting (id, fingerprint, recorded_at, cause, lines)"
                    + " select ?, ?, ?, 'stock.held', ? where (select answer from enough)),"
                    + " holds as (insert into omni_hold (hold, account, remaining, expires_at)"
                    + " select ?, number, 1, ? from locked where (select answer from enough))"
                    + " select case when answer then 1 else 0 end from enough";

    private static final long TIME_TO_LIVE = TimeUnit.MINUTES.toNanos(15);

    private final DataSource pool;
    private final Entries entries;

    /**
     * Creates the seller.
     *
     * @param pool where connections come from, which find the tables of Omni
     * @param entries writes the lines of postings
     */
    public OneStatement(DataSource pool, Entries entries) {
        this.pool = pool;
        this.entries = entries;
    }

    @Override
    public boolean reserve(UUID id, List<String> skus) throws SQLException {
        String lines = entries.lines(skus);
        try (Connection connection = pool.getConnection()) {
            return skus.size() == 1
                    ? reserve(connection, id, skus.get(0), lines)
                    : reserve(connection, id, skus, lines);
        }
    }

    private static boolean reserve(Connection connection, UUID id, String sku, String lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINE)) {
            statement.setString(1, sku);
            setPosting(statement, 2, id, lines);
            return isDone(statement);
        }
    }

    private static boolean reserve(Connection connection, UUID id, List<String> skus, String lines)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setArray(1, connection.createArrayOf("text", skus.toArray()));
            statement.setLong(2, skus.size());
            setPosting(statement, 3, id, lines);
            return isDone(statement);
        }
    }

    private static void setPosting(PreparedStatement statement, int first, UUID id, String lines) throws SQLException {
        statement.setObject(first, id);
        statement.setObject(first + 1, id);
        statement.setLong(first + 2, now());
        statement.setString(first + 3, lines);
        statement.setObject(first + 4, id);
        statement.setLong(first + 5, expiry());
    }

    private static boolean isDone(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getLong(1) == 1;
        }
    }

    /** In nanoseconds since 1970. */
    static long now() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    static long expiry() {
        return now() + TIME_TO_LIVE;
    }
}
