package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's values from rows. */
final class LedgerText {

    private final Documents documents;

    LedgerText(Documents documents) {
        this.documents = documents;
    }

    /** Reads (subject, book, detail, balance, held, active_from, expires_at). */
    static AccountState account(ResultSet row) throws SQLException {
        return new AccountState(base(row), row.getLong(4), row.getLong(5), window(instant(row, 6), instant(row, 7)));
    }

    /** Reads (subject, book, detail, remaining, hold, active_from, expires_at). */
    static AccountState hold(ResultSet row) throws SQLException {
        HoldId hold = new HoldId(row.getObject(5, UUID.class));
        return new AccountState(
                base(row).held(hold), row.getLong(4), 0, window(instant(row, 6), instant(row, 7)));
    }

    private static AccountId base(ResultSet row) throws SQLException {
        return new AccountId(row.getString(1), row.getString(2), row.getString(3), null);
    }

    private static Window window(@Nullable Instant from, @Nullable Instant until) {
        return from == null && until == null ? Window.ALWAYS : new Window(from, until);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Nanos.instant(nanos);
    }

    /** Reads (id, cause, fingerprint, recorded_at, lines) from a column on. */
    JournalEntry entry(ResultSet row, int first) throws SQLException {
        UUID fingerprint = row.getObject(first + 2, UUID.class);
        return new JournalEntry(
                new PostingId(row.getObject(first, UUID.class)),
                row.getString(first + 1),
                new Fingerprint(fingerprint.getMostSignificantBits(), fingerprint.getLeastSignificantBits()),
                Nanos.instant(row.getLong(first + 3)),
                documents.readLines(row.getString(first + 4)));
    }

    String write(List<JournalLine> lines) {
        return documents.writeLines(lines);
    }

    static UUID uuid(Fingerprint fingerprint) {
        return new UUID(fingerprint.high(), fingerprint.low());
    }

    /** The least id of a posting that was made at an instant or later. */
    static UUID firstIdAt(long nanos) {
        return new UUID(Math.max(0, Nanos.instant(nanos).toEpochMilli()) << 16, 0);
    }

    static UUID holdOf(AccountId account) {
        return Objects.requireNonNull(account.hold(), () -> account + " is no hold").value();
    }
}
