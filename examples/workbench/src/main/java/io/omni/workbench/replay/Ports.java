package io.omni.workbench.replay;

import io.omni.core.journal.JournalFile;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.Payments;
import java.util.Optional;

/**
 * What Omni is plugged into during a replay.
 *
 * @param storage where everything is kept
 * @param books the books of the payment provider, for the audit
 * @param payments the way to the provider
 * @param journal takes what is sealed of the journal; without it that is let go
 */
record Ports(Storage storage, InMemoryPayments books, Payments payments, Optional<JournalFile> journal) {

    /** The journal is let go as it is sealed. */
    Ports(Storage storage, InMemoryPayments books, Payments payments) {
        this(storage, books, payments, Optional.empty());
    }

    Ports withJournal(JournalFile file) {
        return new Ports(storage, books, payments, Optional.of(file));
    }

    /** Over a storage, with payments in the memory of this process, empty. */
    static Ports over(Storage storage) {
        InMemoryPayments payments = new InMemoryPayments();
        return new Ports(storage, payments, payments);
    }

    /** Storage and payments in the memory of this process, empty. */
    static Ports inMemory() {
        return over(new InMemoryStorage());
    }
}
