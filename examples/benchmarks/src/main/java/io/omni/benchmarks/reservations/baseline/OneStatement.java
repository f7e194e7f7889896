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
            + " and book = 'stock' and detail = 'leeds' and balance - held >= 1 returning 1),"
            + " posted as (insert into omni_posting (id, entry) select ?, ? from changed),"
            + " holds as (insert into omni_hold (hold, subject, book, detail, remaining, expires_at)"
            + " select ?, ?, 'stock', 'leeds', 1, ? from changed) select count(*) from changed";

    /** Rows are locked in the order of SKUs first, so that baskets do not deadlock. */
    private static final String LINES = "with locked as materialized (select subject, balance, held from omni_account"
            + " where subject = any(?) and book = 'stock' and detail = 'leeds' order by subject for update),"
            + " enough as materialized (select count(*) = ? as answer from locked where balance - held >= 1),"
            + " changed as (update omni_account a set held = a.held + 1 from locked l where (select answer from enough)"
            + " and a.subject = l.subject and a.book = 'stock' and a.detail = 'leeds'),"
            + " posted as (insert into omni_posting (id, entry) select ?, ? where (select answer from enough)),"
            + " holds as (insert into omni_hold (hold, subject, book, detail, remaining, expires_at)"
            + " select ?, subject, 'stock', 'leeds', 1, ? from locked where (select answer from enough))"
            + " select case when answer then 1 else 0 end from enough";

    private static final long TIME_TO_LIVE = TimeUnit.MINUTES.toMillis(15);

    private final DataSource pool;
    private final Entries entries;

    /**
     * Creates the seller.
     *
     * @param pool where connections come from, which find the tables of Omni
     * @param entries writes the entries of postings
     */
    public OneStatement(DataSource pool, Entries entries) {
        this.pool = pool;
        this.entries = entries;
    }

    @Override
    public boolean reserve(UUID id, List<String> skus) throws SQLException {
        String entry = entries.entry(id, skus);
        try (Connection connection = pool.getConnection()) {
            return skus.size() == 1
                    ? reserve(connection, id, skus.get(0), entry)
                    : reserve(connection, id, skus, entry);
        }
    }

    private static boolean reserve(Connection connection, UUID id, String sku, String entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINE)) {
            statement.setString(1, sku);
            statement.setObject(2, id);
            statement.setString(3, entry);
            statement.setObject(4, id);
            statement.setString(5, sku);
            statement.setLong(6, expiry());
            return isDone(statement);
        }
    }

    private static boolean reserve(Connection connection, UUID id, List<String> skus, String entry)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setArray(1, connection.createArrayOf("text", skus.toArray()));
            statement.setLong(2, skus.size());
            statement.setObject(3, id);
            statement.setString(4, entry);
            statement.setObject(5, id);
            statement.setLong(6, expiry());
            return isDone(statement);
        }
    }

    private static boolean isDone(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getLong(1) == 1;
        }
    }

    /** In nanoseconds since 1970. */
    static long expiry() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() + TIME_TO_LIVE);
    }
}
