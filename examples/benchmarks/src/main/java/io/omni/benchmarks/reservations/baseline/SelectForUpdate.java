package io.omni.benchmarks.reservations.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What most applications do: lock the rows, look, update them, insert a record of the reservation, commit. It keeps neither a journal nor an
 * index by expiry. Rows are locked in the order of SKUs, so that baskets do not deadlock, and a basket takes as many statements as one line.
 */
public final class SelectForUpdate implements Seller {

    /** The tables, for as many statements as there are semicolons. */
    public static final String TABLES =
            "create table plain_stock (sku text primary key, on_hand bigint not null, held bigint not null)"
                    + " with (fillfactor = 70); create table plain_reservation (id uuid not null, sku text not null,"
                    + " units bigint not null, expires_at timestamptz not null, primary key (id, sku))";

    private static final String LOCK =
            "select on_hand - held from plain_stock where sku = any(?) order by sku for update";
    private static final String UPDATE = "update plain_stock set held = held + 1 where sku = any(?)";
    private static final String INSERT = "insert into plain_reservation (id, sku, units, expires_at)"
            + " select ?, sku, 1, now() + interval '15 minutes' from unnest(?) as sku";

    private final DataSource pool;

    /**
     * Creates the seller.
     *
     * @param pool where connections come from
     */
    public SelectForUpdate(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public boolean reserve(UUID id, List<String> skus) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            java.sql.Array wanted = connection.createArrayOf("text", skus.toArray());
            if (available(connection, wanted) < skus.size()) {
                connection.rollback();
                return false;
            }
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                update.setArray(1, wanted);
                update.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, id);
                insert.setArray(2, wanted);
                insert.executeUpdate();
            }
            connection.commit();
            return true;
        }
    }

    /** How many of the SKUs are there. */
    private static int available(Connection connection, java.sql.Array wanted) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, wanted);
            int available = 0;
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    available += rows.getLong(1) >= 1 ? 1 : 0;
                }
            }
            return available;
        }
    }
}
