package io.omni.jdbc;

import io.omni.core.OmniException;
import io.omni.core.storage.ConcurrencyConflict;
import java.sql.SQLException;

/** Turns what a driver throws into what a caller of Omni expects. */
final class SqlFailure {

    /** Serialization failure and deadlock of the SQL standard, PostgreSQL's deadlock and lock timeout, H2's lock timeout; and a key that somebody else has made. */
    private static final java.util.Set<String> RACES = java.util.Set.of("40001", "40P01", "55P03", "HYT00", "23505");

    private SqlFailure() {}

    static OmniException translated(SQLException failure) {
        if (isRace(failure)) {
            ConcurrencyConflict conflict =
                    new ConcurrencyConflict("the database gave way to another transaction (" + failure.getMessage() + ")");
            conflict.initCause(failure);
            return conflict;
        }
        return new DatabaseFailure(failure);
    }

    /** A commit whose answer was lost may have been kept: it must not be run again by itself. */
    static OmniException atCommit(SQLException failure) {
        return isRace(failure) ? translated(failure) : new DatabaseFailure(failure);
    }

    private static boolean isRace(SQLException failure) {
        for (SQLException e = failure; e != null; e = e.getNextException()) {
            if (e.getSQLState() != null && RACES.contains(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
