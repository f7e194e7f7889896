package io.omni.core.ledger.shard;

import io.omni.core.storage.AggregateType;

/**
 * What a shard remembers of the assignment, so that another one is refused.
 *
 * @param shard its name
 * @param sharding which subject is in which shard
 */
public record ShardMark(String shard, Sharding sharding) {

    /** A storage has one mark at most. */
    static final String ID = "mark";

    /** How stores keep the mark. */
    public static final AggregateType<String, ShardMark> TYPE =
            AggregateType.of("shard-mark", ShardMark.class, mark -> ID, id -> id);
}
