package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and holds in memory. A subject's accounts are on pages, one for each book, under one lock; changes are made in place and undone
 * when the unit of work fails.
 */
final class MemoryAccounts {

    private final MemoryUnits units;
    private final Subjects subjects;
    private final HoldIndex holdIndex = new HoldIndex();

    MemoryAccounts(MemoryUnits units, Subjects subjects) {
        this.units = units;
        this.subjects = subjects;
    }

    /** The state of an account or hold that the unit has locked. */
    @Nullable AccountState state(MemoryUnit unit, AccountId account) {
        LastFound last = unit.lastFound();
        return find(last, account) ? state(last.page(), last.slot(), account) : null;
    }

    /** The holds on an account that the unit has locked, that have expired and hold something still. */
    List<AccountState> lapsed(MemoryUnit unit, AccountId account, Instant at) {
        LastFound last = unit.lastFound();
        return find(last, account) ? last.page().lapsed(last.slot(), at) : List.of();
    }

    private boolean find(LastFound last, AccountId account) {
        if (last.is(account)) {
            return true;
        }
        Page page = page(account);
        int slot = page == null ? Slots.NONE : page.find(account.detail());
        if (page == null || slot == Slots.NONE) {
            return false;
        }
        last.set(account, page, slot);
        return true;
    }

    private @Nullable Page page(AccountId account) {
        Subject subject = subjects.find(account.subject());
        return subject == null ? null : subject.page(account.book());
    }

    private static @Nullable AccountState state(Page page, int slot, AccountId account) {
        HoldId hold = account.hold();
        return hold == null ? page.state(account, slot) : page.stripe().hold(page, slot, account, hold);
    }

    /** Puts a state in place of what was there, null for nothing, until the unit fails. */
    void replace(MemoryUnit unit, AccountId account, @Nullable AccountState next) {
        LastFound last = unit.lastFound();
        if (!find(last, account)) {
            Page page = subjects.page(account.subject(), account.book());
            last.set(account, page, page.slot(account.detail()));
        }
        Page page = last.page();
        AccountState before = put(page, last.slot(), account, next);
        unit.undoWith(() -> put(page, page.slot(account.detail()), account, before));
        HoldId hold = account.hold();
        if (hold != null && (before == null) != (next == null)) {
            list(unit, Mix.of(hold), page.stripe(), next != null);
        }
    }

    private static @Nullable AccountState put(Page page, int slot, AccountId account, @Nullable AccountState next) {
        HoldId hold = account.hold();
        if (hold != null) {
            return page.stripe().put(page, slot, account, hold, next);
        }
        AccountState before = page.state(account, slot);
        page.put(slot, next);
        return before;
    }

    /** A hold is unlisted when its unit has ended and not before: until then others find it listed, and wait to read it. */
    private void list(MemoryUnit unit, long hash, AccountStripe stripe, boolean isThere) {
        if (isThere) {
            holdIndex.list(hash, stripe.place());
            unit.afterUndo(() -> unlist(hash, stripe));
        } else {
            unit.onCommit(() -> unlist(hash, stripe));
        }
    }

    private void unlist(long hash, AccountStripe stripe) {
        if (!stripe.holds().has(hash)) {
            holdIndex.unlist(hash, stripe.place());
        }
    }

    List<Position> positions(Collection<AccountId> accounts, Instant at) {
        List<AccountId> sorted = List.copyOf(new TreeSet<>(accounts));
        List<Position> positions = new ArrayList<>(sorted.size());
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            String subject = sorted.get(from).subject();
            if (to == sorted.size() || !sorted.get(to).subject().equals(subject)) {
                List<AccountId> ofSubject = sorted.subList(from, to);
                reading(subject, () -> ofSubject.forEach(account -> positions.add(position(account, at))));
                from = to;
            }
        }
        return positions;
    }

    private Position position(AccountId account, Instant at) {
        Page page = page(account);
        if (page != null && !account.isHold()) {
            return page.position(account, at);
        }
        AccountState hold = page == null ? null : state(page, page.find(account.detail()), account);
        return Position.of(hold == null ? AccountState.empty(account) : hold, 0, at);
    }

    List<Position> scan(Set<String> books, String subject, Instant at) {
        List<Position> positions = new ArrayList<>();
        reading(subject, () -> {
            Subject known = subjects.find(subject);
            for (Page page : known == null ? new Page[0] : known.pages()) {
                if (books.contains(page.book().name())) {
                    page.scan(at, positions::add);
                }
            }
        });
        return positions;
    }

    /** What remains of a hold, in the order of accounts. */
    List<AccountState> held(HoldId hold) {
        List<AccountState> held = new ArrayList<>();
        holdIndex.stripes(Mix.of(hold)).stream()
                .forEach(place ->
                        units.reading(place, () -> subjects.stripe(place).collect(hold, held::add)));
        held.sort(Comparator.comparing(AccountState::account));
        return held;
    }

    /** What remains of the holds on an account, the last made first. */
    List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        List<AccountState> open = new ArrayList<>();
        reading(account.subject(), () -> {
            Page page = page(account);
            int slot = page == null ? Slots.NONE : page.find(account.detail());
            if (page != null && slot != Slots.NONE) {
                page.stripe().open(page, slot, at, open::add);
            }
        });
        open.sort(Comparator.comparing(AccountState::account).reversed());
        return List.copyOf(open.subList(0, Math.min(limit, open.size())));
    }

    private void reading(String subject, Runnable read) {
        units.reading(subjects.place(subject), read);
    }

    List<AccountId> sweepable(Instant by, int limit) {
        FirstToExpire wanted = new FirstToExpire(by, limit);
        subjects.eachStripe(stripe -> {
            if (stripe.earliest() <= wanted.latest()) {
                units.reading(stripe.place(), () -> stripe.offer(wanted));
            }
        });
        return wanted.holds();
    }

    /** Forgets the holds that were swept up and expired before an instant. */
    void forget(MemoryUnit unit, Instant before) {
        long latest = EpochNanos.of(before);
        subjects.eachStripe(stripe -> {
            if (stripe.earliestSwept() <= latest) {
                unit.lock(stripe.place());
                stripe.sweptBefore(before).forEach(hold -> replace(unit, hold, null));
                unit.onCommit(stripe::findEarliestSwept);
            }
        });
    }

    /** Visits all accounts and holds, on which the caller has all locks. */
    void each(Consumer<AccountState> visit) {
        for (Subject subject : subjects.all()) {
            for (Page page : subject.pages()) {
                page.states(visit);
            }
        }
        subjects.eachStripe(stripe -> stripe.collect(visit));
    }
}
