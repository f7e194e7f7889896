package io.omni.jdbc;

import io.omni.core.OmniException;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.UnitOfWorkLost;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Units of work over connections, one a thread: in a transaction that the host has open, or in one of their own. */
final class JdbcUnits implements UnitOfWork {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcUnits.class);
    private static final int ATTEMPTS = 10;
    private static final long FIRST_PAUSE_NANOS = 500_000;

    private final ConnectionSource source;
    private final Dialect dialect;

    @SuppressWarnings(
            "ThreadLocalUsage") // a thread may work on two databases at once, and has a unit of its own in each
    private final ThreadLocal<@Nullable JdbcUnit> current = new ThreadLocal<>();

    JdbcUnits(ConnectionSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** What a store does with a connection. */
    interface Step<R> {
        R on(Connection connection) throws SQLException;
    }

    @Override
    public <R> R execute(Supplier<R> work) {
        JdbcUnit unit = current.get();
        if (unit != null) {
            return join(unit, work);
        }
        return source.isLending() ? attempt(new JdbcUnit(source, dialect, true, null), work) : begin(work);
    }

    /**
     * Executes work that may begin with a {@link Guess}. One that proves wrong, or ends in an exception, which may come from it, is run again without;
     * a database that is not to be reached is not asked again.
     *
     * @param whenAsked what to do when all is decided and the database is about to be asked, in the round trip that ends with the commit
     */
    <R> R guessing(Supplier<R> work, Runnable whenAsked) {
        return isWithin() ? execute(work) : guess(work, whenAsked);
    }

    private <R> R guess(Supplier<R> work, Runnable whenAsked) {
        JdbcUnit unit = new JdbcUnit(source, dialect, false, whenAsked);
        try {
            return attempt(unit, work);
        } catch (ConcurrencyConflict conflict) {
            return begin(work);
        } catch (DatabaseFailure failure) {
            if (!unit.hasGuessed() || !failure.isOfData()) {
                throw failure;
            }
        } catch (RuntimeException thrown) {
            if (!unit.hasGuessed()) {
                throw thrown;
            }
        }
        return begin(work);
    }

    /** Writes within the unit of this thread, or as a unit of its own. */
    <R> R within(Step<R> step) {
        JdbcUnit unit = current.get();
        return unit != null ? run(unit, step) : execute(() -> run(present(), step));
    }

    /** Writes within the unit of this thread, or as a unit of its own; with what comes next, where that can wait. */
    <R> R writing(Function<JdbcUnit, R> write) {
        JdbcUnit unit = current.get();
        return unit != null ? write.apply(unit) : execute(() -> write.apply(present()));
    }

    /** Reads within the unit of this thread, in the host's transaction, or for itself. */
    <R> R reading(Step<R> step) {
        JdbcUnit unit = current.get();
        return unit != null ? run(unit, step) : aside(step);
    }

    /** Reads for itself, even if the unit of this thread has begun: that must not have taken its connection yet. */
    <R> R aside(Step<R> step) {
        try {
            Connection taken = source.take();
            try {
                return step.on(taken);
            } finally {
                source.giveBack(taken);
            }
        } catch (SQLException e) {
            throw SqlFailure.translated(e);
        }
    }

    /** Whether this thread writes in a transaction that somebody else ends. */
    boolean isWithin() {
        return current.get() != null || source.isLending();
    }

    private static <R> R run(JdbcUnit unit, Step<R> step) {
        try {
            return step.on(unit.connection());
        } catch (SQLException e) {
            OmniException translated = SqlFailure.translated(e);
            unit.fail(translated);
            throw translated;
        }
    }

    private JdbcUnit present() {
        JdbcUnit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("no unit of work is open on thread "
                    + Thread.currentThread().getName());
        }
        return unit;
    }

    private <R> R begin(Supplier<R> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(new JdbcUnit(source, dialect, false, null), work);
            } catch (ConcurrencyConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
            }
        }
    }

    private <R> R attempt(JdbcUnit unit, Supplier<R> work) {
        current.set(unit);
        try {
            R result = work.get();
            requireUnfailed(unit);
            end(unit);
            return result;
        } catch (Throwable thrown) {
            undo(unit, thrown);
            throw thrown;
        } finally {
            current.remove();
            close(unit);
        }
    }

    private static void requireUnfailed(JdbcUnit unit) {
        Optional<Throwable> failure = unit.failure();
        if (failure.isPresent()) {
            throw failure.get() instanceof ConcurrencyConflict conflict ? conflict : new UnitOfWorkLost(failure.get());
        }
    }

    private static void end(JdbcUnit unit) {
        try {
            unit.end();
        } catch (SQLException e) {
            throw SqlFailure.translated(e);
        }
    }

    private static void undo(JdbcUnit unit, Throwable thrown) {
        try {
            unit.undo();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    private static void close(JdbcUnit unit) {
        try {
            unit.close();
        } catch (SQLException e) {
            // The unit has ended by then, well or not, and a pool discards a connection that does not close.
            LOG.debug("a connection did not close", e);
        }
    }

    private static <R> R join(JdbcUnit unit, Supplier<R> work) {
        try {
            return work.get();
        } catch (Throwable failure) {
            unit.fail(failure);
            throw failure;
        }
    }
}
