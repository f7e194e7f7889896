package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Where connections come from: those that Omni opens and closes itself, and the one of a transaction that the host has open.
 *
 * <p>A connection that was lent is only written on. It is never closed, committed or rolled back, and its autocommit is never touched: the
 * host began the transaction, and the host ends it. With Spring:
 *
 * <pre>{@code
 * ConnectionSource.of(dataSource, () -> TransactionSynchronizationManager.isActualTransactionActive()
 *         ? Optional.of(DataSourceUtils.getConnection(dataSource))
 *         : Optional.empty());
 * }</pre>
 */
public interface ConnectionSource {

    /**
     * Lends the connection of the transaction that the host has open on this thread.
     *
     * @return the connection, with autocommit off; empty if the host has no transaction open
     */
    Optional<Connection> lent();

    /**
     * Opens a connection that is closed after use.
     *
     * @return a connection with autocommit on, usually from a pool
     * @throws SQLException if there is none to be had
     */
    Connection open() throws SQLException;

    /**
     * Takes every connection from a data source. Omni then begins and ends all transactions itself.
     *
     * @param dataSource the data source, with a pool of its own
     * @return the source
     */
    static ConnectionSource of(DataSource dataSource) {
        return of(dataSource, Optional::empty);
    }

    /**
     * Joins the transaction that the host has open, and takes connections from a data source where it has none.
     *
     * @param dataSource the data source, with a pool of its own
     * @param lent tells, on the calling thread, the connection of the host's transaction
     * @return the source
     */
    static ConnectionSource of(DataSource dataSource, Supplier<Optional<Connection>> lent) {
        return new ConnectionSource() {
            @Override
            public Optional<Connection> lent() {
                return lent.get();
            }

            @Override
            public Connection open() throws SQLException {
                return dataSource.getConnection();
            }
        };
    }

    /**
     * Does everything on one connection of the host's, in the transaction that is open on it.
     *
     * @param connection a connection with autocommit off, to be used by one thread at a time
     * @return the source
     */
    static ConnectionSource lending(Connection connection) {
        return new ConnectionSource() {
            @Override
            public Optional<Connection> lent() {
                return Optional.of(connection);
            }

            @Override
            public Connection open() {
                throw new IllegalStateException(
                        "this source lends one connection and opens none: make it of a data source as well");
            }
        };
    }
}
