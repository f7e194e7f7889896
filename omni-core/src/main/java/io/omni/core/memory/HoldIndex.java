package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Files a hold by when it expires, in place of how it was filed before. */
    void replace(@Nullable AccountState before, @Nullable AccountState after) {
        Expiry was = expiry(before);
        if (before != null && was != null) {
            filed(before).remove(was);
        }
        Expiry is = expiry(after);
        if (after != null && is != null) {
            filed(after).add(is);
        }
    }

    /** Lists the account of a hold under its id, and tells whether it was not listed before. */
    boolean list(HoldId hold, AccountId account) {
        if (accounts(hold).contains(account)) {
            return false;
        }
        byHold.compute(hold, (id, accounts) -> with(accounts, account));
        return true;
    }

    void unlist(HoldId hold, AccountId account) {
        byHold.computeIfPresent(hold, (id, accounts) -> without(accounts, account));
    }

    /** The accounts on which something may remain of a hold: look there. */
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

    List<AccountId> sweptBefore(Instant before) {
        List<AccountId> found = new ArrayList<>();
        for (Expiry expiry : swept) {
            if (!expiry.at().isBefore(before)) {
                break;
            }
            found.add(expiry.account());
        }
        return found;
    }

    private NavigableSet<Expiry> filed(AccountState hold) {
        return hold.balance() == 0 ? swept : open;
    }

    private static @Nullable Expiry expiry(@Nullable AccountState hold) {
        Instant at = hold == null ? null : hold.window().expiresAt();
        return hold == null || at == null ? null : new Expiry(at, hold.account());
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
