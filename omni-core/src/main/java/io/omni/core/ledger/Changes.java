package io.omni.core.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts that a decision has changed, in the order in which it first did. Few of them are found one by one, many by an index. */
final class Changes {

    private static final int FEW = 8;

    private @Nullable AccountState[] states = new AccountState[4];
    private int size;
    private @Nullable Map<AccountId, Integer> index;

    @Nullable AccountState find(AccountId account) {
        int place = place(account);
        return place < 0 ? null : states[place];
    }

    void put(AccountState state) {
        int place = place(state.account());
        if (place >= 0) {
            states[place] = state;
            return;
        }
        if (size == states.length) {
            states = Arrays.copyOf(states, size * 2);
        }
        if (index != null) {
            index.put(state.account(), size);
        }
        states[size++] = state;
    }

    int size() {
        return size;
    }

    AccountState get(int place) {
        return Objects.requireNonNull(states[place]);
    }

    private int place(AccountId account) {
        if (size > FEW) {
            return index().getOrDefault(account, -1);
        }
        for (int place = 0; place < size; place++) {
            if (get(place).account().equals(account)) {
                return place;
            }
        }
        return -1;
    }

    private Map<AccountId, Integer> index() {
        if (index == null) {
            index = new HashMap<>();
            for (int place = 0; place < size; place++) {
                index.put(get(place).account(), place);
            }
        }
        return index;
    }
}
