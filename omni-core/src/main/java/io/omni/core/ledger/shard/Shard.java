package io.omni.core.ledger.shard;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import java.time.InstantSource;

/**
 * One of the databases that a {@link ShardedLedger} is over.
 *
 * <p>Its storage is the sharded ledger's own. A posting that spans shards must be kept in each of them before it goes on to the next, so it
 * must not be posted within a unit of work of this storage, nor in a transaction of the host that this storage joins: give storages that join
 * none, and keep the host's other aggregates in a storage of another.
 *
 * @param name names it in the {@link Sharding}, for ever
 * @param storage where its accounts are, and what is remembered of postings that span shards
 * @param ledger the ledger over that storage
 */
public record Shard(String name, Storage storage, Ledger ledger) {

    /** Checks the name. */
    public Shard {
        Given.id("shard", name);
        Given.require("storage", storage);
        Given.require("ledger", ledger);
    }

    /**
     * Opens the ledger of a shard.
     *
     * @param name names it in the {@link Sharding}, for ever
     * @param storage where its accounts are
     * @param clock tells the instant of each posting
     * @param options what a host may set; a sink of the journal is this shard's alone
     * @return the shard
     */
    public static Shard open(String name, Storage storage, InstantSource clock, LedgerOptions options) {
        return new Shard(name, storage, storage.openLedger(clock, options));
    }

    @Override
    public String toString() {
        return "shard " + name;
    }
}
