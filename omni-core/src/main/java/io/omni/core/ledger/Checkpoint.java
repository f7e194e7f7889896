package io.omni.core.ledger;

import java.util.List;

/**
 * All accounts as they were at one position of the journal.
 *
 * @param position the position: all entries up to it are counted in, and none after
 * @param states the accounts and what remains of holds
 */
public record Checkpoint(long position, List<AccountState> states) {

    /** Before the first entry. */
    public static final Checkpoint START = new Checkpoint(0, List.of());

    /** Copies the accounts. */
    public Checkpoint {
        states = List.copyOf(states);
    }
}
