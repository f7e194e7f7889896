package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work of one thread on one connection. It takes its connection when the first statement asks for it. On a connection of the
 * host's it sets a savepoint there, so that a unit that fails leaves nothing half done in a transaction that goes on.
 */
final class JdbcUnit {

    private final ConnectionSource source;
    private final Dialect dialect;
    private final @Nullable Connection lent;
    private Pipeline deferred = new Pipeline();
    private @Nullable Connection connection;
    private @Nullable Savepoint savepoint;
    private @Nullable Throwable failure;

    JdbcUnit(ConnectionSource source, Dialect dialect, @Nullable Connection lent) {
        this.source = source;
        this.dialect = dialect;
        this.lent = lent;
    }

    /** The connection, with everything written on it that was put off. */
    Connection connection() throws SQLException {
        Connection opened = opened();
        flush(opened);
        return opened;
    }

    /**
     * Whether writes may be put off until the next statement or the commit: in a transaction of our own, where a duplicate key may fail the
     * transaction.
     */
    boolean defers() {
        return lent == null && dialect.defers();
    }

    /** Collects what is written with the next statement or the commit. */
    Pipeline deferred() {
        return deferred;
    }

    private void flush(Connection opened) throws SQLException {
        if (!deferred.isEmpty()) {
            Pipeline now = deferred;
            deferred = new Pipeline();
            dialect.run(now, opened);
        }
    }

    private Connection opened() throws SQLException {
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
        if (connection == null && deferred.isEmpty()) {
            return;
        }
        Connection opened = opened();
        if (savepoint != null) {
            opened.releaseSavepoint(savepoint);
        } else if (deferred.isEmpty()) {
            opened.commit();
        } else {
            deferred.write("commit", parameters -> {});
            flush(opened);
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
