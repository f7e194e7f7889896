package io.omni.core.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides a batch of postings over the accounts that were locked for it, first come first served, without any effect outside itself. */
final class BatchDecision {

    private final Map<AccountId, AccountState> states;
    private final Map<AccountId, List<AccountState>> lapsed;
    private final Map<PostingId, JournalEntry> known;
    private final Instant now;
    private final Instant rememberedSince;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Set<AccountId> changed = new LinkedHashSet<>();

    BatchDecision(LedgerStore.Locked locked, Instant now, Instant rememberedSince) {
        this.states = new HashMap<>(locked.states());
        this.lapsed = new HashMap<>(locked.lapsed());
        locked.lapsed().values().forEach(holds -> holds.forEach(hold -> states.put(hold.account(), hold)));
        this.known = new HashMap<>(locked.entries());
        this.now = now;
        this.rememberedSince = rememberedSince;
    }

    Outcome decide(Posting posting) {
        if (posting.id().issuedAt().isBefore(rememberedSince)) {
            throw new PostingTooOld(posting.id(), rememberedSince);
        }
        JournalEntry first = known.get(posting.id());
        if (first != null) {
            return new Outcome.AlreadyPosted(first.requireSameCommand(posting.fingerprint()));
        }
        Map<AccountId, Line> net = netByAccount(posting.lines());
        List<Shortage> shortages = shortages(net.values());
        return shortages.isEmpty() ? apply(posting, net.values()) : new Outcome.Refused(posting.id(), shortages);
    }

    /** Releases those of the holds that have expired, and tells how many there were. */
    int sweep(PostingId id, String cause, Set<AccountId> holds) {
        List<JournalLine> lines = new ArrayList<>();
        lapsed.values().stream()
                .flatMap(List::stream)
                .filter(hold -> holds.contains(hold.account()))
                .sorted(Comparator.comparing(AccountState::account))
                .forEach(hold -> release(hold, lines));
        if (!lines.isEmpty()) {
            record(new JournalEntry(id, cause, Fingerprint.of(cause, id.toString()), now, lines));
        }
        return lines.size() / 2;
    }

    LedgerStore.Batch batch() {
        List<AccountState> kept = new ArrayList<>();
        Set<AccountId> gone = new LinkedHashSet<>();
        for (AccountId account : changed) {
            AccountState state = state(account);
            if (account.isHold() && state.balance() == 0 && !state.window().expiredAt(now)) {
                gone.add(account);
            } else {
                kept.add(state);
            }
        }
        return new LedgerStore.Batch(List.copyOf(entries), kept, gone);
    }

    private static Map<AccountId, Line> netByAccount(List<Line> lines) {
        Map<AccountId, Line> net = new TreeMap<>();
        for (Line line : lines) {
            Line bare = new Line(line.account(), line.balance(), line.held(), line.floor(), null, line.window());
            net.merge(line.account(), bare, Posting::merge);
        }
        return net;
    }

    private List<Shortage> shortages(Collection<Line> net) {
        List<Shortage> shortages = new ArrayList<>();
        for (Line line : net) {
            Shortage shortage = line.account().isHold() ? holdShortage(line) : accountShortage(line);
            if (shortage != null) {
                shortages.add(shortage);
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

    private Outcome apply(Posting posting, Collection<Line> net) {
        List<JournalLine> lines = new ArrayList<>(posting.lines().size());
        for (Line line : net) {
            if (line.account().isHold() ? line.balance() > 0 : line.requested() > 0) {
                sweep(line.account().base(), lines);
            }
        }
        posting.lines().forEach(line -> lines.add(apply(line)));
        JournalEntry entry = new JournalEntry(posting.id(), posting.cause(), posting.fingerprint(), now, lines);
        record(entry);
        return new Outcome.Posted(entry, overcommitted(net));
    }

    private List<Outcome.Overcommitted> overcommitted(Collection<Line> net) {
        List<Outcome.Overcommitted> overcommitted = new ArrayList<>();
        for (Line line : net) {
            if (line.account().isHold()
                    || line.requested() <= 0
                    || !line.floor().equals(Floor.NONE)) {
                continue;
            }
            long available = state(line.account()).available(now, lapsedOn(line.account()));
            if (available < 0) {
                overcommitted.add(new Outcome.Overcommitted(line.account(), available));
            }
        }
        return overcommitted;
    }

    private void sweep(AccountId account, List<JournalLine> lines) {
        List<AccountState> holds = lapsed.remove(account);
        if (holds == null) {
            return;
        }
        holds.forEach(hold -> release(hold, lines));
    }

    private void release(AccountState hold, List<JournalLine> lines) {
        lines.add(apply(new Line(hold.account().base(), 0, -hold.balance(), Floor.NONE, null, null)));
        lines.add(apply(new Line(hold.account(), -hold.balance(), 0, Floor.ZERO, null, null)));
    }

    private JournalLine apply(Line line) {
        AccountState after = state(line.account()).apply(line);
        states.put(line.account(), after);
        changed.add(line.account());
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
            List<AccountState> holds =
                    new ArrayList<>(lapsed.getOrDefault(hold.account().base(), List.of()));
            holds.add(hold);
            lapsed.put(hold.account().base(), holds);
        }
    }

    private void record(JournalEntry entry) {
        entries.add(entry);
        known.put(entry.id(), entry);
    }

    private long lapsedOn(AccountId account) {
        return lapsed.getOrDefault(account, List.of()).stream()
                .mapToLong(AccountState::balance)
                .sum();
    }

    private AccountState state(AccountId account) {
        return states.getOrDefault(account, AccountState.empty(account));
    }
}
