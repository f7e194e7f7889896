package io.omni.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work of one thread on one connection. It takes its connection when the first statement asks for it. On a connection of the
 * host's it sets a savepoint there, so that a unit that fails leaves nothing half done in a transaction that goes on.
 */
final class JdbcUnit {

    private static final String COMMIT = "commit";

    private final ConnectionSource source;
    private final Dialect dialect;
    private final boolean lent;
    private final @Nullable Runnable whenAsked;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Pipeline deferred = new Pipeline();
    private @Nullable Connection connection;
    private @Nullable Guess guess;
    private @Nullable Guess made;
    private @Nullable Savepoint savepoint;
    private @Nullable Throwable failure;

    /**
     * Creates a unit.
     *
     * @param whenAsked what to do when the last question about a guess is sent; null where nothing is to be guessed
     */
    JdbcUnit(ConnectionSource source, Dialect dialect, boolean lent, @Nullable Runnable whenAsked) {
        this.source = source;
        this.dialect = dialect;
        this.lent = lent;
        this.whenAsked = whenAsked;
    }

    /** Whether the host began the transaction and ends it. */
    boolean isLent() {
        return lent;
    }

    /** Whether nothing was done yet, and what is done first may rest on a guess. */
    boolean mayGuess() {
        return whenAsked != null && defers() && connection == null && made == null && deferred.isEmpty();
    }

    /** Goes on as if a guess were right. The database is asked with the next statement or the commit. */
    void guess(Guess first) {
        guess = first;
        made = first;
    }

    /** Whether what happened in this unit may come from a guess. */
    boolean hasGuessed() {
        return made != null;
    }

    /** The guess that the database has not been asked about. */
    Optional<Guess> openGuess() {
        return Optional.ofNullable(guess);
    }

    /** Does something once all has been kept, unless the host decides on that. */
    void afterwards(Runnable then) {
        afterwards.add(then);
    }

    /** The connection, with everything written on it that was put off. */
    Connection connection() throws SQLException {
        Connection begun = begun();
        ask(begun);
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

    /** Asks, and goes on. */
    private void ask(Connection begun) throws SQLException {
        if (guess != null) {
            Guess asked = guess;
            guess = null;
            ask(begun, asked, asked.pipeline(), () -> {});
        }
    }

    /** Nothing else is written in the same round trip but the commit: that it is wrong is seen afterwards. */
    private void askLast(Guess last) throws SQLException {
        guess = null;
        Connection taken = source.take();
        connection = taken;
        Pipeline pipeline = last.isLone() ? last.lonePipeline() : last.pipeline();
        if (!taken.getAutoCommit()) {
            pipeline.write(COMMIT, parameters -> {});
        }
        ask(taken, last, pipeline, whenAsked == null ? () -> {} : whenAsked);
    }

    private void ask(Connection begun, Guess asked, Pipeline pipeline, Runnable whenSending) throws SQLException {
        pipeline.onSending(asked::suppose);
        pipeline.onSending(whenSending);
        pipeline.onSending(asked::awaitOthers);
        dialect.run(pipeline, begun);
        asked.requireRight();
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
        if (connection == null && guess == null && deferred.isEmpty()) {
            return;
        }
        if (savepoint != null) {
            begun().releaseSavepoint(savepoint);
            return;
        }
        if (guess != null && deferred.isEmpty()) {
            askLast(guess);
        } else if (deferred.isEmpty()) {
            begun().commit();
        } else {
            Connection begun = begun();
            ask(begun);
            deferred.write(COMMIT, parameters -> {});
            flush(begun);
        }
        afterwards.forEach(Runnable::run);
        if (made != null) {
            made.keep();
        }
    }

    void undo() throws SQLException {
        if (made != null) {
            made.doubt();
        }
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
