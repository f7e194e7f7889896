package io.omni.core.ledger.shard;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Three shards in memory, the processes over them, and what must be true of them whatever happened. */
final class World {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant LATER = NOW.plus(Duration.ofHours(1));
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final Sharding SHARDING = Sharding.over("a", "b", "c");
    static final AccountId CUP = accountIn("a");
    static final AccountId TEA = accountIn("b");
    static final AccountId POT = accountIn("c");
    static final List<AccountId> ACCOUNTS = List.of(CUP, TEA, POT);
    static final Contra SUPPLIER = new Contra("supplier");
    static final Contra CUSTOMER = new Contra("customer");

    final Map<String, InMemoryStorage> storages = new TreeMap<>();
    final VirtualClock clock = new VirtualClock(NOW);
    private final List<Posting> asked = new CopyOnWriteArrayList<>();
    private int ids;

    World() {
        Stream.of("a", "b", "c").forEach(name -> storages.put(name, new InMemoryStorage()));
    }

    static AccountId accountIn(String shard) {
        String subject = Stream.iterate(0, i -> i + 1)
                .map(i -> "item-" + i)
                .filter(item -> SHARDING.shardOf(item).equals(shard))
                .findFirst()
                .orElseThrow();
        return AccountId.of("stock", subject, "berlin");
    }

    InMemoryStorage storage(String shard) {
        return Objects.requireNonNull(storages.get(shard));
    }

    /** A process that lives. */
    ShardedLedger process() {
        return process(Crash.never(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    ShardedLedger process(Crash crash) {
        return process(crash, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** A process that dies, over storages and ledgers that may be bent. */
    ShardedLedger process(Crash crash, UnaryOperator<Storage> bentStorage, UnaryOperator<Ledger> bentLedger) {
        List<Shard> shards = new ArrayList<>();
        storages.forEach((name, storage) -> shards.add(new Shard(
                name,
                new DyingStorage(bentStorage.apply(storage), crash),
                new DyingLedger(bentLedger.apply(storage.openLedger(clock, LedgerOptions.DEFAULT)), crash))));
        return new ShardedLedger(SHARDING, shards, clock);
    }

    PostingId nextId() {
        return PostingId.of(CommandId.named(NOW, "world-" + ids++));
    }

    HoldId nextHold() {
        return new HoldId(nextId().value());
    }

    PostingBuilder posting() {
        return Posting.of(nextId(), "stock.posted");
    }

    /** Posts, and remembers what was asked. */
    Outcome post(Ledger ledger, Posting posting) {
        asked.add(posting);
        return ledger.post(posting);
    }

    void stock(long units) {
        ACCOUNTS.forEach(account ->
                post(process(), posting().in(account, units, SUPPLIER).build()));
    }

    Position position(AccountId account) {
        return process().positions(List.of(account), clock.instant()).get(0);
    }

    long available(AccountId account) {
        return position(account).available();
    }

    /** Recovers what was abandoned, in a process of its own, and checks everything that can be. */
    void recover() {
        Recovery recovery = process().recover(LATER);
        assertThat(recovery.failed()).isEmpty();
        assertThat(recovery.underWay()).isEmpty();
        assertSettled();
    }

    /** Nothing is under way: every posting is in all of its shards or in none, and nothing else is held. */
    void assertSettled() {
        ShardedLedger ledger = process();
        assertThat(ledger.recover(LATER)).isEqualTo(new Recovery(List.of(), List.of(), List.of(), List.of()));
        Map<AccountId, List<Long>> expected = new TreeMap<>();
        ACCOUNTS.forEach(account -> expected.put(account, List.of(0L, 0L)));
        for (Posting posting : asked.stream().distinct().toList()) {
            if (ledger.find(posting.id()).isPresent()) {
                posting.lines().forEach(line -> count(line, expected));
            }
        }
        for (Position position : ledger.positions(ACCOUNTS, clock.instant())) {
            assertThat(List.of(position.balance(), position.held()))
                    .as("%s: its balance, and what is held on it", position.account())
                    .isEqualTo(expected.get(position.account()));
            assertThat(position.available()).isNotNegative();
        }
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    private static void count(Line line, Map<AccountId, List<Long>> expected) {
        expected.computeIfPresent(
                line.account(),
                (account, before) -> List.of(before.get(0) + line.balance(), before.get(1) + line.held()));
    }

    private static final class DyingLedger extends ForwardingLedger {

        private final Crash crash;

        DyingLedger(Ledger ledger, Crash crash) {
            super(ledger);
            this.crash = crash;
        }

        @Override
        public Outcome post(Posting posting) {
            crash.step();
            Outcome outcome = super.post(posting);
            crash.step();
            return outcome;
        }
    }

    /** Dies before or after a unit of work; those of the opening of a ledger do not count. */
    private static final class DyingStorage extends ForwardingStorage implements UnitOfWork {

        private final Crash crash;
        private final UnitOfWork straight;
        private boolean opened;

        DyingStorage(Storage storage, Crash crash) {
            super(storage);
            this.crash = crash;
            this.straight = storage.unitOfWork();
        }

        @Override
        public UnitOfWork unitOfWork() {
            if (opened) {
                return this;
            }
            opened = true;
            return straight;
        }

        @Override
        public <R> R execute(Supplier<R> work) {
            crash.step();
            R result = straight.execute(work);
            crash.step();
            return result;
        }
    }
}
