package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.storage.Storage;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShardsTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    @Test
    void a_basket_is_held_in_two_databases_or_in_none() {
        InstantSource clock = CLOCK;
        // begin shards
        List<Shard> shards = new ArrayList<>();
        for (String name : List.of("north", "south")) {
            ConnectionSource connections = ConnectionSource.of(dataSource(name));
            Migrations.run(connections);
            Storage storage = new JdbcStorage(connections, OmniJson.of(), URI.create("https://shop.example/" + name));
            shards.add(Shard.open(name, storage, clock, LedgerOptions.DEFAULT));
        }
        ShardedLedger ledger = new ShardedLedger(Sharding.over("north", "south"), shards, clock);
        // end shards
        AccountId cup = AccountId.of("stock", "cup", "leeds");
        AccountId tea = AccountId.of("stock", "tea", "leeds");
        ledger.post(posting().in(cup, 5, new Contra("supplier")).build());
        ledger.post(posting().in(tea, 5, new Contra("supplier")).build());
        HoldId hold = HoldId.of(CommandId.next(clock));
        Instant until = clock.instant().plus(Duration.ofMinutes(15));
        // begin spanning
        Outcome held = ledger.post(posting()
                .hold(cup, hold, 2, Floor.ZERO, until) // in the north
                .hold(tea, hold, 1, Floor.ZERO, until) // in the south
                .build());
        Recovery recovery = ledger.recover(clock.instant()); // once a minute, say
        // end spanning
        assertThat(held).isInstanceOf(Outcome.Posted.class);
        assertThat(recovery.failed()).isEmpty();
        assertThat(Sharding.over("north", "south").shardOf("cup")).isEqualTo("north");
        assertThat(Sharding.over("north", "south").shardOf("tea")).isEqualTo("south");
        assertThat(ledger.held(hold)).hasSize(2);
    }

    private static PostingBuilder posting() {
        return Posting.of(PostingId.of(CommandId.next(CLOCK)), "stock.posted");
    }

    private DataSource dataSource(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve(name));
        return dataSource;
    }
}
