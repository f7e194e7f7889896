package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Finds holds across subjects: by their id, and by when they expire. */
final class HoldIndex {

    private record Expiry(Instant at, AccountId account) implements Comparable<Expiry> {

        @Override
        public int compareTo(Expiry other) {
            int byInstant = at.compareTo(other.at);
            return byInstant != 0 ? byInstant : account.compareTo(other.account);
        }
    }

    private final Map<HoldId, Set<AccountId>> byHold = new ConcurrentHashMap<>();
    private final NavigableSet<Expiry> open = new ConcurrentSkipListSet<>();
    private final NavigableSet<Expiry> swept = new ConcurrentSkipListSet<>();

    void replace(HoldId hold, @Nullable AccountState before, @Nullable AccountState after) {
        if (before != null) {
            remove(hold, before);
        }
        if (after != null) {
            add(hold, after);
        }
    }

    Set<AccountId> accounts(HoldId hold) {
        return byHold.getOrDefault(hold, Set.of());
    }

    List<AccountId> expiredBy(Instant at, int limit) {
        List<AccountId> expired = new ArrayList<>();
        for (Expiry expiry : open) {
            if (expired.size() == limit || expiry.at().isAfter(at)) {
                break;
            }
            expired.add(expiry.account());
        }
        return expired;
    }

    List<AccountId> takeSweptBefore(Instant before) {
        List<AccountId> taken = new ArrayList<>();
        Iterator<Expiry> all = swept.iterator();
        while (all.hasNext()) {
            Expiry expiry = all.next();
            if (!expiry.at().isBefore(before)) {
                break;
            }
            taken.add(expiry.account());
        }
        return taken;
    }

    private void add(HoldId hold, AccountState state) {
        if (state.balance() != 0) {
            byHold.compute(hold, (id, accounts) -> with(accounts, state.account()));
        }
        Instant at = state.window().expiresAt();
        if (at != null) {
            (state.balance() == 0 ? swept : open).add(new Expiry(at, state.account()));
        }
    }

    private void remove(HoldId hold, AccountState state) {
        byHold.computeIfPresent(hold, (id, accounts) -> without(accounts, state.account()));
        Instant at = state.window().expiresAt();
        if (at != null) {
            (state.balance() == 0 ? swept : open).remove(new Expiry(at, state.account()));
        }
    }

    private static Set<AccountId> with(@Nullable Set<AccountId> accounts, AccountId account) {
        if (accounts == null) {
            return Set.of(account);
        }
        TreeSet<AccountId> more = new TreeSet<>(accounts);
        more.add(account);
        return more;
    }

    private static @Nullable Set<AccountId> without(Set<AccountId> accounts, AccountId account) {
        TreeSet<AccountId> fewer = new TreeSet<>(accounts);
        fewer.remove(account);
        return fewer.isEmpty() ? null : fewer;
    }
}
