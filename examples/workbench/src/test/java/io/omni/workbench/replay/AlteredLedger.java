package io.omni.workbench.replay;

import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Puts an alteration between a ledger and its store; what is neither written nor read from the journal passes through as it is. */
record AlteredLedger(LedgerStore store, Alteration alteration) implements InvocationHandler {

    static LedgerStore of(LedgerStore store, Alteration alteration) {
        return (LedgerStore) Proxy.newProxyInstance(
                AlteredLedger.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class},
                new AlteredLedger(store, alteration));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
        if (args != null && args[0] instanceof LedgerStore.Batch batch) {
            args[0] = alteration.written(batch);
        }
        try {
            Object answer = method.invoke(store, args);
            return answer instanceof JournalPage page ? altered(page) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private JournalPage altered(JournalPage page) {
        return new JournalPage(page.entries().stream().map(alteration::read).toList(), page.position());
    }
}
