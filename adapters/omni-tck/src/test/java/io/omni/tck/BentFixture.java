package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The store in memory with one part of it bent. */
final class BentFixture implements StorageFixture {

    /** Bends a ledger. */
    interface LedgerBend {
        Ledger bend(Ledger straight, Bench bench);
    }

    /** What a bent ledger may need besides the straight one. */
    record Bench(Storage storage, InstantSource clock, LedgerOptions options) {}

    private final InMemoryStorage memory = new InMemoryStorage();
    private final Storage storage;
    private final LedgerBend ledger;
    private final UnaryOperator<List<RecordedEvent>> events;

    private BentFixture(
            Function<InMemoryStorage, Storage> storage, LedgerBend ledger, UnaryOperator<List<RecordedEvent>> events) {
        this.storage = storage.apply(memory);
        this.ledger = ledger;
        this.events = events;
    }

    BentFixture(Function<InMemoryStorage, Storage> storage) {
        this(storage, (straight, bench) -> straight, UnaryOperator.identity());
    }

    static Supplier<StorageFixture> ledger(LedgerBend bend) {
        return () -> new BentFixture(memory -> memory, bend, UnaryOperator.identity());
    }

    static Supplier<StorageFixture> events(UnaryOperator<List<RecordedEvent>> bend) {
        return () -> new BentFixture(memory -> memory, (straight, bench) -> straight, bend);
    }

    static Supplier<StorageFixture> storage(Function<InMemoryStorage, Storage> bend) {
        return () -> new BentFixture(bend);
    }

    static Supplier<StorageFixture> store(UnaryOperator<LedgerStore> bend) {
        return storage(memory -> {
            LedgerStore bent = bend.apply(memory.ledger());
            return new BentStorage(memory) {
                @Override
                public LedgerStore ledger() {
                    return bent;
                }
            };
        });
    }

    static Supplier<StorageFixture> units(UnaryOperator<UnitOfWork> bend) {
        return storage(memory -> {
            UnitOfWork bent = bend.apply(memory.unitOfWork());
            return new BentStorage(memory) {
                @Override
                public UnitOfWork unitOfWork() {
                    return bent;
                }
            };
        });
    }

    static Supplier<StorageFixture> outbox(Function<InMemoryStorage, Outbox> bend) {
        return storage(memory -> {
            Outbox bent = bend.apply(memory);
            return new BentStorage(memory) {
                @Override
                public Outbox outbox() {
                    return bent;
                }
            };
        });
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public List<RecordedEvent> events() {
        return events.apply(memory.events());
    }

    @Override
    public Ledger ledger(InstantSource clock, LedgerOptions options) {
        return ledger.bend(new StoredLedger(storage, clock, options), new Bench(storage, clock, options));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(3);
    }
}
