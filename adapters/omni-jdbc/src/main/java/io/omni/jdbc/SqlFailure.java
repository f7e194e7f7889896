package io.omni.jdbc;

import io.omni.core.OmniException;
import io.omni.core.storage.ConcurrencyConflict;
import java.sql.SQLException;
import java.util.Set;

/** Turns what a driver throws into what a caller of Omni expects. */
final class SqlFailure {

    /** A key that somebody else has made. */
    private static final String DUPLICATE = "23505";

    /** Serialization failure of the SQL standard (and H2's deadlock), PostgreSQL's deadlock and lock timeout, H2's lock timeout. */
    private static final Set<String> RACES = Set.of("40001", "40P01", "55P03", "HYT00", DUPLICATE);

    private SqlFailure() {}

    static OmniException translated(SQLException failure) {
        if (!isRace(failure)) {
            return new DatabaseFailure(failure);
        }
        ConcurrencyConflict conflict = new ConcurrencyConflict(
                "the database gave way to another transaction (SQL state %s)".formatted(failure.getSQLState()));
        conflict.initCause(failure);
        return conflict;
    }

    static boolean isDuplicate(SQLException failure) {
        return DUPLICATE.equals(failure.getSQLState());
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
