package io.omni.faults;

import io.omni.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions that the host begins and ends, one a thread, in which the store writes. */
final class HostTransactions implements ConnectionSource {

    private final DataSource pool;

    @SuppressWarnings("ThreadLocalUsage") // each has threads of its own
    private final ThreadLocal<@Nullable Connection> open = new ThreadLocal<>();

    HostTransactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public boolean isLending() {
        return open.get() != null;
    }

    @Override
    public Connection take() throws SQLException {
        Connection lent = open.get();
        return lent != null ? lent : pool.getConnection();
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        if (!connection.equals(open.get())) {
            connection.close();
        }
    }

    <R> R execute(Supplier<R> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            try {
                R result = work.get();
                connection.commit();
                return result;
            } catch (Throwable thrown) {
                rollBack(connection, thrown);
                throw thrown;
            } finally {
                open.remove();
            }
        }
    }

    private static void rollBack(Connection connection, Throwable thrown) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }
}
