package io.omni.core.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Works the accounts out from a checkpoint and the journal's entries after it, and remembers for each account the first entry that does not
 * follow from those before it. Not safe for use by several threads.
 */
public final class Rebuild {

    private final Map<AccountId, AccountState> states;
    private final Map<AccountId, PostingId> faults = new TreeMap<>();
    private long position;

    /**
     * Begins.
     *
     * @param from where to begin; {@link Checkpoint#START} for the first entry
     */
    public Rebuild(Checkpoint from) {
        position = from.position();
        states = new HashMap<>(2 * from.states().size());
        from.states().forEach(state -> states.put(state.account(), state));
    }

    /**
     * Goes on with the entries of a page.
     *
     * @param page the page after the position reached so far
     */
    public void apply(JournalPage page) {
        page.entries().forEach(this::apply);
        position = page.position();
    }

    /**
     * Gives the accounts as they are after all entries so far, with the holds that expired and were swept up.
     *
     * @return the accounts
     * @throws JournalBroken if an entry does not follow from those before it
     */
    public Checkpoint checkpoint() {
        faults.forEach((account, posting) -> {
            throw new JournalBroken(
                    "posting %s does not follow from what the journal says of %s before it: entries are missing or were changed; look at a copy"
                            .formatted(posting, account));
        });
        return new Checkpoint(position, List.copyOf(states.values()));
    }

    private void apply(JournalEntry entry) {
        for (JournalLine line : entry.lines()) {
            AccountState after = state(states, line.account())
                    .apply(new Line(
                            line.account(), line.balance(), line.held(), Floor.NONE, line.contra(), line.window()));
            states.put(line.account(), after);
            if (after.balance() != line.balanceAfter() || after.held() != line.heldAfter()) {
                faults.putIfAbsent(line.account(), entry.id());
            }
            if (line.account().isHold() && isEmpty(after) && !after.window().expiredAt(entry.recordedAt())) {
                states.remove(line.account());
            }
        }
    }

    /** Uses the rebuilt accounts up: what is left of them when all stored ones were compared is stored nowhere. */
    JournalAudit compare(Checkpoint now) {
        int accounts = 0;
        Map<AccountId, JournalAudit.Drift> drifts = new TreeMap<>();
        for (AccountState actual : now.states()) {
            AccountState rebuilt = states.remove(actual.account());
            accounts++;
            compare(rebuilt == null ? AccountState.empty(actual.account()) : rebuilt, actual, drifts);
        }
        for (AccountState rebuilt : states.values()) {
            accounts++;
            compare(rebuilt, AccountState.empty(rebuilt.account()), drifts);
        }
        for (AccountId gone : faults.keySet()) {
            drifts.computeIfAbsent(gone, account -> drift(AccountState.empty(account), AccountState.empty(account)));
        }
        return drifts.isEmpty()
                ? new JournalAudit.Sound(now.position(), accounts)
                : new JournalAudit.Drifted(List.copyOf(drifts.values()));
    }

    private void compare(AccountState rebuilt, AccountState actual, Map<AccountId, JournalAudit.Drift> drifts) {
        if (differs(rebuilt, actual) || faults.containsKey(actual.account())) {
            drifts.put(actual.account(), drift(rebuilt, actual));
        }
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
