package io.omni.inventory.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** An account as it stood at an instant, worked out from the journal's lines on it, in their order. */
final class PastAccount {

    private final Instant at;
    private final Map<HoldId, AccountState> holds = new HashMap<>();
    private AccountState state;
    private boolean over;

    PastAccount(AccountId account, Instant at) {
        this.at = at;
        this.state = AccountState.empty(account);
    }

    /** Counts a line in, unless it was recorded after the instant, or comes after one that was: clocks of several processes may differ. */
    void add(JournalLine line, Instant recordedAt) {
        over |= recordedAt.isAfter(at);
        if (over) {
            return;
        }
        if (line.account().isHold()) {
            HoldId hold = Objects.requireNonNull(line.account().hold());
            AccountState before = holds.getOrDefault(hold, AccountState.empty(line.account()));
            holds.put(hold, after(before, line));
        } else {
            state = after(state, line);
        }
    }

    private static AccountState after(AccountState before, JournalLine line) {
        Window window = line.window() == null ? before.window() : line.window();
        return new AccountState(line.account(), line.balanceAfter(), line.heldAfter(), window);
    }

    Position position() {
        long lapsed = holds.values().stream()
                .filter(hold -> hold.window().expiredAt(at))
                .mapToLong(AccountState::balance)
                .sum();
        return Position.of(state, lapsed, at);
    }
}
