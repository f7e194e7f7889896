package io.omni.core.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a command of the model test comes to, account by account. */
final class ModelPlan {

    final Map<AccountId, Long> balances = new TreeMap<>();
    final Map<AccountId, Long> holds = new TreeMap<>();
    final Map<AccountId, Floor> floors = new TreeMap<>();
    final Map<AccountId, Window> windows = new TreeMap<>();

    ModelPlan(List<ModelPart> parts) {
        parts.forEach(part -> part.addTo(this));
    }

    void balance(AccountId account, long change) {
        balances.merge(account, change, Long::sum);
    }

    void hold(AccountId hold, long change) {
        holds.merge(hold, change, Long::sum);
    }

    void floor(AccountId account, Floor floor) {
        floors.merge(account, floor, (a, b) -> a.value() > b.value() ? a : b);
    }

    void window(AccountId account, Window window) {
        windows.put(account, window);
    }

    /** The accounts and holds of the command, in their order. */
    Set<AccountId> accounts() {
        Set<AccountId> accounts = new TreeSet<>(balances.keySet());
        accounts.addAll(holds.keySet());
        holds.keySet().forEach(hold -> accounts.add(hold.base()));
        return accounts;
    }

    Floor floorOf(AccountId account) {
        return floors.getOrDefault(account, Floor.NONE);
    }

    /** By how much the command lowers what is available of an account. */
    long lowers(AccountId account) {
        long held = holds.entrySet().stream()
                .filter(hold -> hold.getKey().base().equals(account))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return held - balances.getOrDefault(account, 0L);
    }
}
