package io.omni.benchmarks.shards;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Stock over some shards, and buyers who hold it. */
final class Shop implements AutoCloseable {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final long PLENTY = 1_000_000_000;

    private final List<HikariDataSource> pools = new ArrayList<>();
    private final List<AccountId> accounts;
    private final ShardedLedger ledger;
    private final AtomicLong held = new AtomicLong();

    Shop(Servers servers, int shards, int skus, int callers) throws SQLException {
        this.accounts = IntStream.range(0, skus)
                .mapToObj(sku -> AccountId.of("stock", "sku-" + sku, "leeds"))
                .toList();
        String[] names = IntStream.rangeClosed(1, shards).mapToObj(i -> "s" + i).toArray(String[]::new);
        List<Shard> all = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            HikariDataSource pool = servers.empty(i, "omni_shards_" + shards, Math.min(callers, 32));
            pools.add(pool);
            ConnectionSource connections = ConnectionSource.of(pool);
            Migrations.run(connections);
            JdbcStorage storage =
                    new JdbcStorage(connections, OmniJson.of(), URI.create("https://shop.example/" + names[i]));
            all.add(Shard.open(names[i], storage, CLOCK, LedgerOptions.DEFAULT));
        }
        this.ledger = new ShardedLedger(Sharding.over(names), all, CLOCK);
        ledger.post(accounts.stream()
                .map(account -> Posting.of(nextId(), "stock.received")
                        .in(account, PLENTY, new Contra("supplier"))
                        .build())
                .toList());
    }

    private static PostingId nextId() {
        return PostingId.of(CommandId.next(CLOCK));
    }

    /** Lets callers hold baskets for a time, and tells how many they held in a second. */
    double perSecond(int callers, int lines, Duration turn) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            long begin = System.nanoTime();
            List<Future<Long>> each = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                SplittableRandom random = new SplittableRandom(caller);
                each.add(pool.submit(() -> hold(lines, random, begin + turn.toNanos())));
            }
            long baskets = 0;
            for (Future<Long> one : each) {
                baskets += one.get();
            }
            return baskets * 1e9 / (System.nanoTime() - begin);
        } finally {
            pool.shutdownNow();
        }
    }

    private long hold(int lines, SplittableRandom random, long end) {
        long baskets = 0;
        for (; System.nanoTime() < end; baskets++) {
            PostingBuilder basket = Posting.of(nextId(), "stock.held");
            HoldId hold = new HoldId(nextId().value());
            int first = random.nextInt(accounts.size());
            for (int line = 0; line < lines; line++) {
                AccountId account = accounts.get((first + line * 7) % accounts.size());
                basket.hold(account, hold, 1, Floor.ZERO, CLOCK.instant().plus(Duration.ofHours(1)));
            }
            if (!(ledger.post(basket.build()) instanceof Outcome.Posted)) {
                throw new IllegalStateException("a basket of " + first + " was refused where plenty is");
            }
            held.addAndGet(lines);
        }
        return baskets;
    }

    /** How many units are held too many or too few; one more if an audit is not sound. */
    long faults() {
        long found = ledger.positions(accounts, CLOCK.instant()).stream()
                .mapToLong(Position::held)
                .sum();
        return Math.abs(found - held.get()) + (ledger.journal().auditFromStart() instanceof JournalAudit.Sound ? 0 : 1);
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
