package io.omni.core.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ledger in plain maps, one thing after the other, as slow as it likes. */
final class LedgerModel {

    /** What remains of a hold; nothing, once it was swept up. */
    record OpenHold(long remaining, Window window) {}

    final Map<AccountId, Long> balances = new TreeMap<>();
    final Map<AccountId, Window> windows = new TreeMap<>();
    final Map<AccountId, OpenHold> holds = new TreeMap<>();
    final Map<PostingId, List<ModelPart>> remembered = new TreeMap<>();
    final List<PostingId> journal = new ArrayList<>();
    private final List<Instant> sweeps = new ArrayList<>();
    private final Duration idWindow;
    private Instant forgottenBefore = Instant.EPOCH;

    LedgerModel(Duration idWindow) {
        this.idWindow = idWindow;
    }

    LedgerModel copy() {
        LedgerModel copy = new LedgerModel(idWindow);
        copy.balances.putAll(balances);
        copy.windows.putAll(windows);
        copy.holds.putAll(holds);
        copy.remembered.putAll(remembered);
        copy.journal.addAll(journal);
        copy.sweeps.addAll(sweeps);
        copy.forgottenBefore = forgottenBefore;
        return copy;
    }

    /** Carries a command out, and says in words how that went. */
    String post(PostingId id, List<ModelPart> parts, Instant now) {
        if (id.issuedAt().isBefore(now.minus(idWindow)) || id.issuedAt().isBefore(forgottenBefore)) {
            return "too old";
        }
        List<ModelPart> before = remembered.get(id);
        if (before != null) {
            return before.equals(parts) ? "already posted" : "reused";
        }
        ModelPlan plan = new ModelPlan(parts);
        List<String> shortages = shortages(plan, now);
        if (!shortages.isEmpty()) {
            return "refused " + shortages;
        }
        apply(plan, now);
        remembered.put(id, parts);
        journal.add(id);
        return "posted " + overcommitted(plan, now);
    }

    int sweep(Instant now, int limit) {
        List<AccountId> expired = holds.entrySet().stream()
                .filter(hold -> isLapsed(hold.getValue(), now))
                .sorted(Comparator.<Map.Entry<AccountId, OpenHold>, Instant>comparing(
                                hold -> expiresAt(hold.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        expired.forEach(this::sweepUp);
        if (!expired.isEmpty()) {
            sweeps.add(now);
        }
        return expired.size();
    }

    int forget(Instant now) {
        Instant before = now.minus(idWindow);
        forgottenBefore = before.isAfter(forgottenBefore) ? before : forgottenBefore;
        int ids = remembered.size() + sweeps.size();
        remembered.keySet().removeIf(id -> id.issuedAt().isBefore(before));
        sweeps.removeIf(sweep -> sweep.isBefore(before));
        holds.values().removeIf(hold -> hold.remaining() == 0 && expiresAt(hold).isBefore(before));
        return ids - remembered.size() - sweeps.size();
    }

    Position position(AccountId account, Instant at) {
        long balance = balances.getOrDefault(account, 0L);
        long held = holds.entrySet().stream()
                .filter(hold -> hold.getKey().base().equals(account))
                .filter(hold -> !isLapsed(hold.getValue(), at))
                .mapToLong(hold -> hold.getValue().remaining())
                .sum();
        Window window = windows.getOrDefault(account, Window.ALWAYS);
        long available = window.contains(at) ? balance - held : Math.min(0, balance - held);
        return new Position(account, balance, held, available, window);
    }

    long remaining(AccountId hold) {
        OpenHold open = holds.get(hold);
        return open == null ? 0 : open.remaining();
    }

    private List<String> shortages(ModelPlan plan, Instant now) {
        List<String> shortages = new ArrayList<>();
        for (AccountId account : plan.accounts()) {
            if (account.isHold()) {
                holdShortage(plan, account, now, shortages);
            } else {
                accountShortage(plan, account, now, shortages);
            }
        }
        return shortages;
    }

    private void holdShortage(ModelPlan plan, AccountId hold, Instant now, List<String> shortages) {
        long asked = Math.max(1, -plan.holds.getOrDefault(hold, 0L));
        OpenHold open = holds.get(hold);
        if (plan.holds.getOrDefault(hold, 0L) > 0) {
            return;
        }
        if (open != null && open.window().expiredAt(now)) {
            shortages.add(new Shortage.HoldExpired(hold, expiresAt(open)).toString());
        } else if (remaining(hold) < asked) {
            shortages.add(new Shortage.Insufficient(hold, asked, remaining(hold), Floor.ZERO).toString());
        }
    }

    private void accountShortage(ModelPlan plan, AccountId account, Instant now, List<String> shortages) {
        Position before = position(account, now);
        Floor floor = plan.floorOf(account);
        long asked = plan.lowers(account);
        if (asked <= 0 || floor.equals(Floor.NONE) || before.available() - asked >= floor.value()) {
            return;
        }
        shortages.add(
                before.window().contains(now)
                        ? new Shortage.Insufficient(account, asked, before.available(), floor).toString()
                        : new Shortage.OutsideWindow(account, before.window()).toString());
    }

    private void apply(ModelPlan plan, Instant now) {
        plan.accounts().stream()
                .filter(account ->
                        account.isHold() ? plan.holds.getOrDefault(account, 0L) > 0 : plan.lowers(account) > 0)
                .forEach(account -> sweepUpAllOn(account.base(), now));
        plan.accounts().stream().filter(account -> !account.isHold()).forEach(account -> {
            balances.merge(account, plan.balances.getOrDefault(account, 0L), Long::sum);
            windows.put(account, plan.windows.getOrDefault(account, windows.getOrDefault(account, Window.ALWAYS)));
        });
        plan.holds.forEach((hold, change) -> {
            OpenHold before = holds.getOrDefault(hold, new OpenHold(0, Window.ALWAYS));
            boolean neverExpires = before.remaining() != 0 && before.window().expiresAt() == null;
            Window window = neverExpires ? before.window() : plan.windows.getOrDefault(hold, before.window());
            holds.put(hold, new OpenHold(before.remaining() + change, window));
        });
        plan.holds.keySet().stream()
                .filter(hold -> remaining(hold) == 0)
                .filter(hold -> !windowOf(hold).expiredAt(now))
                .forEach(holds::remove);
    }

    private Window windowOf(AccountId hold) {
        OpenHold open = holds.get(hold);
        return open == null ? Window.ALWAYS : open.window();
    }

    private List<String> overcommitted(ModelPlan plan, Instant now) {
        return plan.accounts().stream()
                .filter(account -> !account.isHold() && plan.lowers(account) > 0)
                .filter(account -> plan.floorOf(account).equals(Floor.NONE))
                .map(account -> position(account, now))
                .filter(position -> position.available() < 0)
                .map(position -> position.account() + " " + position.available())
                .toList();
    }

    private void sweepUpAllOn(AccountId account, Instant now) {
        holds.keySet().stream()
                .filter(hold -> hold.base().equals(account))
                .filter(hold -> isLapsed(holds.getOrDefault(hold, new OpenHold(0, Window.ALWAYS)), now))
                .toList()
                .forEach(this::sweepUp);
    }

    private void sweepUp(AccountId hold) {
        holds.computeIfPresent(hold, (id, open) -> new OpenHold(0, open.window()));
    }

    private static boolean isLapsed(OpenHold hold, Instant at) {
        return hold.remaining() > 0 && hold.window().expiredAt(at);
    }

    private static Instant expiresAt(OpenHold hold) {
        Instant expiresAt = hold.window().expiresAt();
        return expiresAt == null ? Instant.MAX : expiresAt;
    }
}
