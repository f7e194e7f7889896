package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores in memory as the shards of a ledger. A unit of work is one of each of them, the one within the other. */
final class ShardedFixture implements StorageFixture {

    private final List<String> names;
    private final List<InMemoryStorage> storages;

    ShardedFixture(String... names) {
        this.names = List.of(names);
        this.storages = Stream.of(names).map(name -> new InMemoryStorage()).toList();
    }

    static Sharding sharding(List<String> names) {
        return Sharding.over(names.toArray(String[]::new));
    }

    @Override
    public Storage storage() {
        return storages.size() == 1 ? storages.get(0) : new Nested();
    }

    @Override
    public List<RecordedEvent> events() {
        return storages.stream().flatMap(storage -> storage.events().stream()).toList();
    }

    @Override
    public Ledger ledger(InstantSource clock, LedgerOptions options) {
        List<Shard> shards = names.stream()
                .map(name -> Shard.open(name, storages.get(names.indexOf(name)), clock, options))
                .toList();
        return new ShardedLedger(sharding(names), shards, clock);
    }

    private final class Nested extends BentStorage implements UnitOfWork {

        Nested() {
            super(storages.get(0));
        }

        @Override
        public UnitOfWork unitOfWork() {
            return this;
        }

        @Override
        public <R> R execute(Supplier<R> work) {
            return within(0, work);
        }

        private <R> R within(int shard, Supplier<R> work) {
            return shard == storages.size()
                    ? work.get()
                    : storages.get(shard).unitOfWork().execute(() -> within(shard + 1, work));
        }
    }
}
