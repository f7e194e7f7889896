package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an account is that a unit of work has looked for last: it mostly asks again for the same one, or for a hold on it. */
final class LastFound {

    private @Nullable AccountId account;
    private @Nullable Page page;
    private int slot;

    boolean is(AccountId other) {
        return account != null
                && account.detail().equals(other.detail())
                && account.subject().equals(other.subject())
                && account.book().equals(other.book());
    }

    void set(AccountId found, Page foundPage, int foundSlot) {
        account = found;
        page = foundPage;
        slot = foundSlot;
    }

    void clear() {
        account = null;
        page = null;
    }

    Page page() {
        return Objects.requireNonNull(page);
    }

    int slot() {
        return slot;
    }
}
