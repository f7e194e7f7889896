package io.omni.core.ledger;

import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import java.time.Instant;
import java.util.List;

/** A ledger in memory with a clock that is set by hand, and short ways to post to it. */
final class Books {

    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    static final Contra SUPPLIER = new Contra("supplier");
    static final Contra CUSTOMER = new Contra("customer");
    static final AccountId SHELF = AccountId.of("stock", "MUG", "store-1");
    static final AccountId OTHER_SHELF = AccountId.of("stock", "MUG", "store-2");
    static final AccountId CUPS = AccountId.of("stock", "CUP", "store-1");

    final VirtualClock clock = new VirtualClock(START);
    final InMemoryStorage storage;
    final Ledger ledger;

    Books() {
        this(new InMemoryStorage());
    }

    Books(InMemoryStorage storage) {
        this.storage = storage;
        this.ledger = over(storage);
    }

    /** Another ledger with the same clock. */
    Ledger over(Storage other) {
        return new StoredLedger(other, clock, LedgerOptions.DEFAULT);
    }

    PostingBuilder posting() {
        return posting("stock.moved");
    }

    PostingBuilder posting(String cause) {
        return Posting.of(PostingId.of(CommandId.next(clock)), cause);
    }

    HoldId nextHold() {
        return HoldId.of(CommandId.next(clock));
    }

    void receive(AccountId account, long quantity) {
        ledger.post(posting().in(account, quantity, SUPPLIER).build());
    }

    long available(AccountId account) {
        return position(account).available();
    }

    Position position(AccountId account) {
        return ledger.positions(List.of(account), clock.instant()).get(0);
    }
}
