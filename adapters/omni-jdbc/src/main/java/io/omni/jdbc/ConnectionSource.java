package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Where connections come from: those in which Omni begins and ends transactions itself, and the one of a transaction that the host has open.
 *
 * <p>A connection that is lent is only written on. It is never committed, rolled back (but to a savepoint of ours) or closed, and its
 * autocommit is never touched: the host began the transaction, and the host ends it. It should run at the isolation level {@code READ
 * COMMITTED}. What it locks, such as an account that everybody posts to, stays locked until the host commits.
 */
public interface ConnectionSource {

    /**
     * Tells whether the host has a transaction open on this thread.
     *
     * @return whether the connection that is taken next is lent
     */
    boolean isLending();

    /**
     * Takes a connection: the one of the host's transaction if it has one open on this thread, else another one with autocommit on.
     *
     * @return the connection, to be given back to {@link #giveBack}
     * @throws SQLException if there is none to be had
     */
    Connection take() throws SQLException;

    /**
     * Gives a connection back. One that was lent stays open.
     *
     * @param connection a connection that was taken, on the same thread
     * @throws SQLException if it cannot be closed
     */
    void giveBack(Connection connection) throws SQLException;

    /**
     * Takes every connection from a data source. Omni then begins and ends all transactions itself.
     *
     * @param dataSource the data source, with a pool of its own
     * @return the source
     */
    static ConnectionSource of(DataSource dataSource) {
        return new ConnectionSource() {
            @Override
            public boolean isLending() {
                return false;
            }

            @Override
            public Connection take() throws SQLException {
                return dataSource.getConnection();
            }

            @Override
            public void giveBack(Connection connection) throws SQLException {
                connection.close();
            }
        };
    }

    /**
     * Joins the host's transactions. With Spring:
     *
     * <pre>{@code
     * ConnectionSource.joining(
     *         dataSource,
     *         () -> TransactionSynchronizationManager.isActualTransactionActive()
     *                 && TransactionSynchronizationManager.hasResource(dataSource),
     *         DataSourceUtils::getConnection,
     *         DataSourceUtils::releaseConnection);
     * }</pre>
     *
     * @param dataSource the data source, with a pool of its own
     * @param isLending tells, on the calling thread, whether the host has a transaction open on it
     * @param take takes the connection of that transaction, or a new one
     * @param giveBack releases the connection of that transaction, or closes the new one
     * @return the source
     */
    static ConnectionSource joining(
            DataSource dataSource,
            BooleanSupplier isLending,
            Function<DataSource, Connection> take,
            BiConsumer<Connection, DataSource> giveBack) {
        return new ConnectionSource() {
            @Override
            public boolean isLending() {
                return isLending.getAsBoolean();
            }

            @Override
            public Connection take() {
                return take.apply(dataSource);
            }

            @Override
            public void giveBack(Connection connection) {
                giveBack.accept(connection, dataSource);
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
            public boolean isLending() {
                return true;
            }

            @Override
            public Connection take() {
                return connection;
            }

            @Override
            public void giveBack(Connection lent) {}
        };
    }
}
