package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What the author of a store supplies to the suites: the store, and a way to see what has left it. Each test asks for a fixture of its own,
 * and closes it afterwards if it is {@link AutoCloseable}.
 */
public interface StorageFixture {

    /**
     * Gives the store under test.
     *
     * @return the same store at each call, empty when the fixture is new
     */
    Storage storage();

    /**
     * Reads the events that were appended to the outbox.
     *
     * @return the events of all units of work that have ended, those of one subject in the order of the outbox
     */
    List<RecordedEvent> events();

    /**
     * Makes a ledger over the store, the one that Omni would use.
     *
     * @param clock tells the instant of each posting
     * @param options what a host may set
     * @return a ledger; all ledgers of one fixture share the store
     */
    default Ledger ledger(InstantSource clock, LedgerOptions options) {
        return storage().openLedger(clock, options);
    }

    /**
     * Tells how long a race of threads may take before it counts as hung.
     *
     * @return one minute, unless overridden
     */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }
}
