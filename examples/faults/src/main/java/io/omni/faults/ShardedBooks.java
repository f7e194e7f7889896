package io.omni.faults;

import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.shard.Shard;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.ledger.shard.Sharding;
import io.omni.core.ledger.shard.Sharding.Stretch;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A ledger over several stores, each in a database of its own. */
abstract class ShardedBooks implements Books {

    private final Sharding sharding;

    ShardedBooks(Stretch... stretches) {
        this.sharding = new Sharding(List.of(stretches));
    }

    static ShardedBooks over(int databases) {
        return databases == 2 ? new Two() : new Three();
    }

    /** Cups and urns are in one, pots and tea in the other. */
    static final class Two extends ShardedBooks {
        Two() {
            super(new Stretch("a", 512), new Stretch("b", 512));
        }
    }

    /** Cups and urns, pots, and tea. */
    static final class Three extends ShardedBooks {
        Three() {
            super(new Stretch("a", 512), new Stretch("b", 300), new Stretch("c", 212));
        }
    }

    @Override
    public int databases() {
        return sharding.shards().size();
    }

    @Override
    public Opened open(List<ConnectionSource> databases, InstantSource clock) {
        List<Shard> shards = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            shards.add(Shard.open(
                    sharding.shards().get(i), JdbcBooks.storage(databases.get(i)), clock, LedgerOptions.DEFAULT));
        }
        return new Opened(shards.get(0).storage(), new ShardedLedger(sharding, shards, clock));
    }
}
