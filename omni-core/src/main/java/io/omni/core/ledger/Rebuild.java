package io.omni.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works the accounts out from journal entries, and remembers for each account the first entry that does not follow. */
final class Rebuild {

    private final Map<AccountId, AccountState> states = new HashMap<>();
    private final Map<AccountId, PostingId> faults = new TreeMap<>();

    Rebuild(Checkpoint from) {
        from.states().forEach(state -> states.put(state.account(), state));
    }

    void apply(JournalEntry entry) {
        for (JournalLine line : entry.lines()) {
            AccountState after = state(states, line.account())
                    .apply(new Line(
                            line.account(), line.balance(), line.held(), Floor.NONE, line.contra(), line.window()));
            states.put(line.account(), after);
            if (after.balance() != line.balanceAfter() || after.held() != line.heldAfter()) {
                faults.putIfAbsent(line.account(), entry.id());
            }
            if (line.account().isHold() && isEmpty(after)) {
                states.remove(line.account());
            }
        }
    }

    JournalAudit compare(Checkpoint now) {
        Map<AccountId, AccountState> stored = new HashMap<>();
        now.states().forEach(state -> stored.put(state.account(), state));
        TreeSet<AccountId> accounts = new TreeSet<>(stored.keySet());
        accounts.addAll(states.keySet());
        List<JournalAudit.Drift> drifts = new ArrayList<>();
        for (AccountId account : accounts) {
            AccountState rebuilt = state(states, account);
            AccountState actual = state(stored, account);
            if (faults.containsKey(account) || differs(rebuilt, actual)) {
                drifts.add(drift(rebuilt, actual));
            }
        }
        return drifts.isEmpty()
                ? new JournalAudit.Sound(now.position(), accounts.size())
                : new JournalAudit.Drifted(drifts);
    }

    private JournalAudit.Drift drift(AccountState rebuilt, AccountState actual) {
        return new JournalAudit.Drift(
                rebuilt.account(),
                rebuilt.balance(),
                rebuilt.held(),
                actual.balance(),
                actual.held(),
                Optional.ofNullable(faults.get(rebuilt.account())));
    }

    private static boolean differs(AccountState rebuilt, AccountState actual) {
        return rebuilt.balance() != actual.balance()
                || rebuilt.held() != actual.held()
                || (!isEmpty(rebuilt) && !rebuilt.window().equals(actual.window()));
    }

    private static boolean isEmpty(AccountState state) {
        return state.balance() == 0 && state.held() == 0;
    }

    private static AccountState state(Map<AccountId, AccountState> states, AccountId account) {
        return states.getOrDefault(account, AccountState.empty(account));
    }
}
