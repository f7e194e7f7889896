package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's values from rows. */
final class LedgerText {

    private LedgerText() {}

    /** Reads (subject, book, detail, balance, held, active_from, expires_at). */
    static AccountState account(ResultSet row) throws SQLException {
        return new AccountState(base(row), row.getLong(4), row.getLong(5), window(row, 6));
    }

    /** Reads (subject, book, detail, remaining, hold, active_from, expires_at). */
    static AccountState hold(ResultSet row) throws SQLException {
        HoldId hold = new HoldId(row.getObject(5, UUID.class));
        return new AccountState(base(row).held(hold), row.getLong(4), 0, window(row, 6));
    }

    /** Reads (subject, book, detail, balance, held, active_from, expires_at, hold). */
    static AccountState accountOrHold(ResultSet row) throws SQLException {
        AccountState account = account(row);
        UUID hold = row.getObject(8, UUID.class);
        return hold == null
                ? account
                : new AccountState(account.account().held(new HoldId(hold)), account.balance(), 0, account.window());
    }

    private static AccountId base(ResultSet row) throws SQLException {
        return new AccountId(row.getString(1), row.getString(2), row.getString(3), null);
    }

    /** Reads (active_from, expires_at) from a column on. */
    private static Window window(ResultSet row, int first) throws SQLException {
        Instant from = instant(row, first);
        Instant until = instant(row, first + 1);
        return from == null && until == null ? Window.ALWAYS : new Window(from, until);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Nanos.instant(nanos);
    }

    /** The least id of a posting that was made at an instant or later. */
    static UUID firstIdAt(Instant instant) {
        long millis = Nanos.instant(Nanos.within(instant)).toEpochMilli();
        return new UUID(Math.max(0, millis) << 16, 0);
    }

    static UUID holdOf(AccountId account) {
        return Objects.requireNonNull(account.hold(), () -> account + " is no hold")
                .value();
    }
}
