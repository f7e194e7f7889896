package io.omni.core.memory;

import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account with the holds on it. Used only under the lock of its subject. */
final class Cell {

    private record Expiry(Instant at, HoldId hold) implements Comparable<Expiry> {

        @Override
        public int compareTo(Expiry other) {
            int byInstant = at.compareTo(other.at);
            return byInstant != 0 ? byInstant : hold.compareTo(other.hold);
        }
    }

    private @Nullable AccountState state;
    private final Map<HoldId, AccountState> holds = new HashMap<>(4);
    private final TreeMap<Expiry, AccountState> expiring = new TreeMap<>();

    @Nullable AccountState state() {
        return state;
    }

    @Nullable AccountState hold(HoldId hold) {
        return holds.get(hold);
    }

    void put(@Nullable AccountState next) {
        state = next;
    }

    /** Puts what remains of a hold in place of what was there, null for nothing. */
    void put(HoldId hold, @Nullable AccountState next) {
        AccountState before = next == null ? holds.remove(hold) : holds.put(hold, next);
        Expiry was = expiry(hold, before);
        if (was != null) {
            expiring.remove(was);
        }
        Expiry is = expiry(hold, next);
        if (is != null && next != null) {
            expiring.put(is, next);
        }
    }

    List<AccountState> lapsed(Instant at) {
        if (expiring.isEmpty()) {
            return List.of();
        }
        List<AccountState> lapsed = new ArrayList<>();
        for (Map.Entry<Expiry, AccountState> entry : expiring.entrySet()) {
            if (entry.getKey().at().isAfter(at)) {
                break;
            }
            lapsed.add(entry.getValue());
        }
        return lapsed;
    }

    long lapsedUnits(Instant at) {
        long units = 0;
        for (AccountState hold : lapsed(at)) {
            units += hold.balance();
        }
        return units;
    }

    List<AccountState> holds() {
        return List.copyOf(holds.values());
    }

    private static @Nullable Expiry expiry(HoldId hold, @Nullable AccountState state) {
        if (state == null || state.balance() == 0) {
            return null;
        }
        Instant at = state.window().expiresAt();
        return at == null ? null : new Expiry(at, hold);
    }
}
