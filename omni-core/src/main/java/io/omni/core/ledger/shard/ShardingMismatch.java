package io.omni.core.ledger.shard;

import io.omni.core.OmniException;

/** The shards are not what they are said to be: accounts would be looked for where they are not. Nothing was changed. */
public final class ShardingMismatch extends OmniException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what contradicts what, then the way out
     */
    ShardingMismatch(String message) {
        super(message);
    }
}
