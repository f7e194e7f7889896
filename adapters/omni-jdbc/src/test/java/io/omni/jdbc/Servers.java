package io.omni.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Three PostgreSQL servers, each a shard of one ledger. */
final class Servers implements AutoCloseable {

    static final Sharding SHARDING = Sharding.over("a", "b", "c");

    private final List<EmbeddedPostgres> servers = new ArrayList<>();
    private final List<HikariDataSource> pools = new ArrayList<>();

    static Servers start() throws IOException {
        Servers all = new Servers();
        for (int i = 0; i < SHARDING.shards().size(); i++) {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "16MB")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            all.servers.add(server);
            HikariDataSource pool = Databases.pool(server.getJdbcUrl("postgres", "postgres"));
            all.pools.add(pool);
            Migrations.run(ConnectionSource.of(pool));
        }
        return all;
    }

    List<String> urls() {
        return servers.stream()
                .map(server -> server.getJdbcUrl("postgres", "postgres"))
                .toList();
    }

    /** The ledger of a process of its own: it shares nothing but the servers. */
    ShardedLedger process() {
        return ledger(pools);
    }

    /** The last shard under the name of the first, and the other way round. */
    ShardedLedger swapped() {
        List<HikariDataSource> reversed = new ArrayList<>(pools);
        Collections.reverse(reversed);
        return ledger(reversed);
    }

    static ShardedLedger ledger(List<HikariDataSource> pools) {
        List<Shard> shards = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            JdbcStorage storage =
                    new JdbcStorage(ConnectionSource.of(pools.get(i)), JdbcFixture.JSON, JdbcFixture.SOURCE);
            shards.add(Shard.open(SHARDING.shards().get(i), storage, InstantSource.system(), LedgerOptions.DEFAULT));
        }
        return new ShardedLedger(SHARDING, shards, InstantSource.system());
    }

    void empty() {
        pools.forEach(JdbcFixture::empty);
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        for (EmbeddedPostgres server : servers) {
            server.close();
        }
    }
}
