package io.omni.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides a batch of postings over the accounts that were locked for it, first come first served, without any effect outside itself. */
final class BatchDecision {

    private final LedgerStore.Locked locked;
    private final Instant now;
    private final Instant rememberedSince;
    private final Changes changes = new Changes();
    private final List<JournalEntry> entries = new ArrayList<>(1);
    /** The entries by id, filled when it is asked first. */
    private final Map<PostingId, JournalEntry> recorded = new HashMap<>(0);
    /** By account, the holds that have expired and hold something still; a copy of its own once it differs from what was locked. */
    private Map<AccountId, List<AccountState>> lapsed;

    private boolean ownsLapsed;

    BatchDecision(LedgerStore.Locked locked, Instant now, Instant rememberedSince) {
        this.locked = locked;
        this.lapsed = locked.lapsed();
        this.now = now;
        this.rememberedSince = rememberedSince;
    }

    Outcome decide(Posting posting) {
        if (posting.id().issuedAt().isBefore(rememberedSince)) {
            throw new PostingTooOld(posting.id(), rememberedSince);
        }
        JournalEntry first = known(posting.id());
        if (first != null) {
            return new Outcome.AlreadyPosted(first.requireSameCommand(posting.fingerprint()));
        }
        List<Line> net = Posting.net(posting.lines());
        List<Shortage> shortages = shortages(net);
        return shortages.isEmpty() ? apply(posting, net) : new Outcome.Refused(posting.id(), shortages);
    }

    private @Nullable JournalEntry known(PostingId id) {
        JournalEntry before = locked.entries().get(id);
        if (before != null || entries.isEmpty()) {
            return before;
        }
        for (int i = recorded.size(); i < entries.size(); i++) {
            recorded.put(entries.get(i).id(), entries.get(i));
        }
        return recorded.get(id);
    }

    /** Releases those of the holds that have expired, and tells how many there were. */
    int sweep(PostingId id, String cause, Set<AccountId> holds) {
        List<JournalLine> lines = new ArrayList<>(2 * holds.size());
        lapsed.values().stream()
                .flatMap(List::stream)
                .filter(hold -> holds.contains(hold.account()))
                .sorted(Comparator.comparing(AccountState::account))
                .forEach(hold -> release(hold, lines));
        if (!lines.isEmpty()) {
            entries.add(new JournalEntry(id, cause, Fingerprint.of(cause, id.toString()), now, lines));
        }
        return lines.size() / 2;
    }

    LedgerStore.Batch batch() {
        List<AccountState> kept = new ArrayList<>(changes.size());
        Set<AccountId> gone = Set.of();
        for (int i = 0; i < changes.size(); i++) {
            AccountState state = changes.get(i);
            if (state.account().isHold()
                    && state.balance() == 0
                    && !state.window().expiredAt(now)) {
                gone = gone.isEmpty() ? new LinkedHashSet<>() : gone;
                gone.add(state.account());
            } else {
                kept.add(state);
            }
        }
        return new LedgerStore.Batch(List.copyOf(entries), kept, gone);
    }

    private List<Shortage> shortages(List<Line> net) {
        List<Shortage> shortages = List.of();
        for (Line line : net) {
            Shortage shortage = line.account().isHold() ? holdShortage(line) : accountShortage(line);
            if (shortage != null) {
                shortages = with(shortages, shortage);
            }
        }
        return shortages;
    }

    private @Nullable Shortage holdShortage(Line line) {
        if (line.balance() > 0) {
            return null;
        }
        AccountState hold = state(line.account());
        Instant expiresAt = hold.window().expiresAt();
        if (expiresAt != null && hold.window().expiredAt(now)) {
            return new Shortage.HoldExpired(line.account(), expiresAt);
        }
        long requested = Math.max(1, -line.balance());
        return requested > hold.balance()
                ? new Shortage.Insufficient(line.account(), requested, hold.balance(), line.floor())
                : null;
    }

    private @Nullable Shortage accountShortage(Line line) {
        long requested = line.requested();
        if (requested <= 0 || line.floor().equals(Floor.NONE)) {
            return null;
        }
        AccountState state = state(line.account());
        long available = state.available(now, lapsedOn(line.account()));
        if (available >= Long.MIN_VALUE + requested && line.floor().admits(available - requested)) {
            return null;
        }
        return state.window().contains(now)
                ? new Shortage.Insufficient(line.account(), requested, available, line.floor())
                : new Shortage.OutsideWindow(line.account(), state.window());
    }

    private Outcome apply(Posting posting, List<Line> net) {
        List<JournalLine> lines = new ArrayList<>(posting.lines().size());
        if (!lapsed.isEmpty()) {
            for (Line line : net) {
                if (line.account().isHold() ? line.balance() > 0 : line.requested() > 0) {
                    sweep(line.account().base(), lines);
                }
            }
        }
        for (Line line : posting.lines()) {
            lines.add(apply(line, state(line.account())));
        }
        JournalEntry entry = new JournalEntry(posting.id(), posting.cause(), posting.fingerprint(), now, lines);
        entries.add(entry);
        return new Outcome.Posted(entry, overcommitted(net));
    }

    private List<Outcome.Overcommitted> overcommitted(List<Line> net) {
        List<Outcome.Overcommitted> overcommitted = List.of();
        for (Line line : net) {
            if (line.account().isHold()
                    || line.requested() <= 0
                    || !line.floor().equals(Floor.NONE)) {
                continue;
            }
            long available = state(line.account()).available(now, lapsedOn(line.account()));
            if (available < 0) {
                overcommitted = with(overcommitted, new Outcome.Overcommitted(line.account(), available));
            }
        }
        return overcommitted;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(more);
        return longer;
    }

    private void sweep(AccountId account, List<JournalLine> lines) {
        List<AccountState> holds = lapsed.get(account);
        if (holds == null) {
            return;
        }
        ownLapsed().remove(account);
        holds.forEach(hold -> release(hold, lines));
    }

    private Map<AccountId, List<AccountState>> ownLapsed() {
        if (!ownsLapsed) {
            lapsed = new HashMap<>(lapsed);
            ownsLapsed = true;
        }
        return lapsed;
    }

    private void release(AccountState hold, List<JournalLine> lines) {
        AccountId account = hold.account().base();
        lines.add(apply(new Line(account, 0, -hold.balance(), Floor.NONE, null, null), state(account)));
        lines.add(apply(new Line(hold.account(), -hold.balance(), 0, Floor.ZERO, null, null), hold));
    }

    private JournalLine apply(Line line, AccountState before) {
        AccountState after = before.apply(line);
        changes.put(after);
        if (line.account().isHold()) {
            fileIfLapsed(after);
        }
        return new JournalLine(
                after.account(),
                line.balance(),
                line.held(),
                after.balance(),
                after.held(),
                line.contra(),
                after.window().equals(line.window()) ? line.window() : null);
    }

    /** A hold may be given an expiry that has passed already: then it lapses here and now. */
    private void fileIfLapsed(AccountState hold) {
        if (hold.balance() != 0 && hold.window().expiredAt(now)) {
            AccountId account = hold.account().base();
            List<AccountState> holds = new ArrayList<>(lapsed.getOrDefault(account, List.of()));
            holds.add(hold);
            ownLapsed().put(account, holds);
        }
    }

    private long lapsedOn(AccountId account) {
        long units = 0;
        if (!lapsed.isEmpty()) {
            for (AccountState hold : lapsed.getOrDefault(account, List.of())) {
                units += hold.balance();
            }
        }
        return units;
    }

    private AccountState state(AccountId account) {
        AccountState changed = changes.find(account);
        return changed != null ? changed : locked.states().getOrDefault(account, AccountState.empty(account));
    }
}
