package io.omni.workbench.replay;

import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;

/**
 * What Omni is plugged into during a replay.
 *
 * @param storage where everything is kept
 * @param books the books of the payment provider, for the audit
 * @param payments the way to the provider
 */
record Ports(Storage storage, InMemoryPayments books, Payments payments) {

    /** Storage and payments in the memory of this process, empty. */
    static Ports inMemory() {
        InMemoryPayments payments = new InMemoryPayments();
        return new Ports(new InMemoryStorage(), payments, payments);
    }
}
