package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work of one thread on one connection. It takes its connection when the first statement asks for it. On a connection of the
 * host's it sets a savepoint there, so that a unit that fails leaves nothing half done in a transaction that goes on.
 */
final class JdbcUnit {

    private final ConnectionSource source;
    private final Dialect dialect;
    private final boolean lent;
    private Pipeline deferred = new Pipeline();
    private @Nullable Connection connection;
    private @Nullable Savepoint savepoint;
    private @Nullable Throwable failure;

    JdbcUnit(ConnectionSource source, Dialect dialect, boolean lent) {
        this.source = source;
        this.dialect = dialect;
        this.lent = lent;
    }

    /** Whether the host began the transaction and ends it. */
    boolean isLent() {
        return lent;
    }

    /** The connection, with everything written on it that was put off. */
    Connection connection() throws SQLException {
        Connection begun = begun();
        flush(begun);
        return begun;
    }

    /**
     * Whether writes may be put off until the next statement or the commit: in a transaction of our own, where a duplicate key may fail the
     * transaction.
     */
    boolean defers() {
        return !lent && dialect.defers();
    }

    /** Collects what is written with the next statement or the commit. */
    Pipeline deferred() {
        return deferred;
    }

    private void flush(Connection begun) throws SQLException {
        if (!deferred.isEmpty()) {
            Pipeline now = deferred;
            deferred = new Pipeline();
            dialect.run(now, begun);
        }
    }

    private Connection begun() throws SQLException {
        if (connection == null) {
            connection = source.take();
            if (lent) {
                savepoint = requireTransaction(connection).setSavepoint();
            } else {
                dialect.begin(connection);
            }
        }
        return connection;
    }

    private static Connection requireTransaction(Connection lent) throws SQLException {
        if (lent.getAutoCommit()) {
            throw new IllegalStateException(
                    "the connection %s was lent with autocommit on: begin the transaction before, with setAutoCommit(false)"
                            .formatted(lent));
        }
        return lent;
    }

    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Keeps what was written; on a connection of the host's, as far as the host will. */
    void end() throws SQLException {
        if (connection == null && deferred.isEmpty()) {
            return;
        }
        Connection begun = begun();
        if (savepoint != null) {
            begun.releaseSavepoint(savepoint);
        } else if (deferred.isEmpty()) {
            begun.commit();
        } else {
            deferred.write("commit", parameters -> {});
            flush(begun);
        }
    }

    void undo() throws SQLException {
        if (savepoint != null && connection != null) {
            connection.rollback(savepoint);
        } else if (!lent && connection != null && !connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** Gives the connection back as it was taken. */
    void close() throws SQLException {
        if (connection != null) {
            try {
                if (!lent) {
                    connection.setAutoCommit(true);
                }
            } finally {
                source.giveBack(connection);
            }
        }
    }
}
