package io.omni.faults;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Outcome;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.jdbc.DatabaseFailure;
import io.omni.jdbc.LedgerBusy;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * What a caller was told.
 *
 * @param kind what kind of answer
 * @param detail which entry, or what failed; one line
 */
record Answer(Kind kind, String detail) {

    /** Kinds of SQL states with which a database that was hit by a fault may answer: not reached, shut down, full; and a pool without a state. */
    private static final Set<String> OF_FAULTS = Set.of("08", "57", "53", "un");

    enum Kind {
        POSTED,
        REPLAYED,
        REFUSED,
        /** Whether it was carried out is not known to the caller. */
        FAILED,
        /** An error that no fault excuses. */
        BROKEN
    }

    static Answer to(Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            return new Answer(Kind.POSTED, digest(posted.entry()));
        }
        if (outcome instanceof Outcome.AlreadyPosted posted) {
            return new Answer(Kind.REPLAYED, digest(posted.entry()));
        }
        return new Answer(
                Kind.REFUSED, oneLine(((Outcome.Refused) outcome).shortages().toString()));
    }

    static Answer failure(Exception thrown) {
        return new Answer(
                isOfAFault(thrown) ? Kind.FAILED : Kind.BROKEN,
                oneLine(thrown + (thrown.getCause() == null ? "" : " by " + thrown.getCause())));
    }

    private static boolean isOfAFault(Exception thrown) {
        if (thrown instanceof DatabaseFailure failure) {
            return isOfAFault(failure.sqlState());
        }
        if (thrown instanceof SQLException failure) {
            return failure.getSQLState() == null || isOfAFault(failure.getSQLState());
        }
        return thrown instanceof LedgerBusy || thrown instanceof ConcurrencyConflict;
    }

    private static boolean isOfAFault(String sqlState) {
        return OF_FAULTS.contains(sqlState.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** The same for the same entry in every process. */
    static String digest(JournalEntry entry) {
        return "%08x".formatted(entry.toString().hashCode());
    }

    boolean isPosted() {
        return kind == Kind.POSTED || kind == Kind.REPLAYED;
    }
}
