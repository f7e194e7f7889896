package io.omni.faults;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.jdbc.ConnectionSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Broken: what expired holds still hold counts as free and is sold, but the holds stay. A worker whose clock is behind settles them, and so
 * sells the same goods again.
 */
final class ForgetfulBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        Storage storage = super.open(connections, clock).storage();
        return new Opened(storage, new StoredLedger(new Forgetful(storage), clock, LedgerOptions.DEFAULT));
    }

    private static final class Forgetful extends ForwardingStorage {

        Forgetful(Storage storage) {
            super(storage);
        }

        @Override
        public LedgerStore ledger() {
            return forgetful(super.ledger());
        }
    }

    private static LedgerStore forgetful(LedgerStore store) {
        return (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(), new Class<?>[] {LedgerStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(store, arguments);
                        return answer instanceof LedgerStore.Locked locked ? withoutLapsed(locked) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static LedgerStore.Locked withoutLapsed(LedgerStore.Locked locked) {
        Map<AccountId, AccountState> states = new HashMap<>(locked.states());
        locked.lapsed()
                .forEach((account, holds) -> states.computeIfPresent(
                        account,
                        (id, state) -> new AccountState(
                                id,
                                state.balance(),
                                state.held()
                                        - holds.stream()
                                                .mapToLong(AccountState::balance)
                                                .sum(),
                                state.window())));
        return new LedgerStore.Locked(states, Map.of(), locked.entries());
    }
}
