package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work of one thread on one connection. It takes its connection when the first statement asks for it. On a connection of the
 * host's it sets a savepoint there, so that a unit that fails leaves nothing half done in a transaction that goes on.
 */
final class JdbcUnit {

    private final ConnectionSource source;
    private final @Nullable Connection lent;
    private final Map<Object, Object> attachments = new HashMap<>();
    private @Nullable Connection connection;
    private @Nullable Savepoint savepoint;
    private @Nullable Throwable failure;

    JdbcUnit(ConnectionSource source, @Nullable Connection lent) {
        this.source = source;
        this.lent = lent;
    }

    Connection connection() throws SQLException {
        if (connection == null) {
            connection = lent == null ? begin(source.open()) : lent;
            if (lent != null) {
                savepoint = requireTransaction(lent).setSavepoint();
            }
        }
        return connection;
    }

    private static Connection begin(Connection fresh) throws SQLException {
        try {
            fresh.setAutoCommit(false);
            return fresh;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }

    private static Connection requireTransaction(Connection lent) throws SQLException {
        if (lent.getAutoCommit()) {
            throw new IllegalStateException(
                    "the connection " + lent + " was lent with autocommit on: begin the transaction before, with setAutoCommit(false)");
        }
        return lent;
    }

    boolean isLent() {
        return lent != null;
    }

    @SuppressWarnings("unchecked")
    <T> T attachment(Object owner, Supplier<T> first) {
        return (T) attachments.computeIfAbsent(owner, key -> first.get());
    }

    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    @Nullable Throwable failure() {
        return failure;
    }

    /** Keeps what was written; on a connection of the host's, as far as the host will. */
    void end() throws SQLException {
        if (connection == null) {
            return;
        }
        if (savepoint != null) {
            connection.releaseSavepoint(savepoint);
        } else {
            connection.commit();
        }
    }

    void undo() throws SQLException {
        if (connection == null) {
            return;
        }
        if (savepoint != null) {
            connection.rollback(savepoint);
        } else {
            connection.rollback();
        }
    }

    /** Gives a connection that was opened for this unit back. */
    void close() throws SQLException {
        if (connection != null && lent == null) {
            try {
                connection.setAutoCommit(true);
            } finally {
                connection.close();
            }
        }
    }
}
