package io.omni.core.memory;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.JournalSource;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Storage in the memory of this process; gone when it ends. Safe for use by several threads.
 *
 * <p>A lone posting takes its locks in one order and never ends in a conflict. A unit of work takes locks as it goes; where it needs one
 * against the order and does not get it within 50 ms, it is undone and run again, up to ten times in all. The subject is what is locked:
 * keep slow work, such as a call to another system, out of units of work.
 */
public final class InMemoryStorage implements Storage {

    private final MemoryUnits units = new MemoryUnits();
    private final MemoryLedgerStore ledger;
    private final MemoryOutbox outbox = new MemoryOutbox(units);
    private final MemoryOutboxQueue outboxQueue = new MemoryOutboxQueue(units, outbox);
    private final Map<String, MemoryVersionedStore<?, ?>> aggregates = new ConcurrentHashMap<>();

    /** Creates empty storage that keeps the whole journal, as far as memory goes, until a host names a sink for it. */
    public InMemoryStorage() {
        this(InMemoryOptions.DEFAULT);
    }

    /**
     * Creates empty storage.
     *
     * @param options what a host may set
     */
    public InMemoryStorage(InMemoryOptions options) {
        this.ledger = new MemoryLedgerStore(units, options);
    }

    /**
     * Opens storage with the ledger that a journal tells of, after a restart: all accounts and holds, and the ids that are still remembered.
     * The journal goes on after the last position; what comes before it counts as sealed. Aggregates and events are not in a journal: a host
     * that keeps orders needs a store that lasts.
     *
     * <p>The source is read twice from its first entry, which costs a few seconds for each million entries.
     *
     * @param options what a host may set
     * @param source the whole journal, such as a file that took it
     * @param idsSince ids made from this instant on are remembered; no later than now less {@link
     *     io.omni.core.ledger.LedgerOptions#idWindow}, or repeated commands are carried out again
     * @return storage with what the journal tells
     * @throws io.omni.core.ledger.JournalBroken if an entry does not follow from those before it
     */
    public static InMemoryStorage restored(InMemoryOptions options, JournalSource source, Instant idsSince) {
        InMemoryStorage storage = new InMemoryStorage(options);
        storage.ledger.restore(source, idsSince);
        return storage;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return units;
    }

    @Override
    public LedgerStore ledger() {
        return ledger;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return (VersionedStore<I, A>)
                aggregates.computeIfAbsent(type.name(), name -> new MemoryVersionedStore<>(units, type));
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public OutboxQueue outboxQueue() {
        return outboxQueue;
    }

    /**
     * Reads the events that were appended, received or not.
     *
     * @return all events of units of work that have ended, in their order, but for those that were purged
     */
    public List<RecordedEvent> events() {
        return outbox.events();
    }
}
