package io.omni.faults;

import io.omni.core.ledger.Ledger;
import io.omni.core.storage.Storage;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;

/**
 * Opens what is put to the test: the one place to change for another kind of ledger. An implementation has a constructor without parameters,
 * since workers make it by its name.
 */
interface Books {

    /**
     * Opens them.
     *
     * @param connections where connections come from
     * @param clock the worker's clock
     */
    Opened open(ConnectionSource connections, InstantSource clock);

    /** A ledger, and the storage that units of work on it go through. */
    record Opened(Storage storage, Ledger ledger) {}

    static Books named(String type) {
        try {
            return Class.forName(type)
                    .asSubclass(Books.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "'%s' are no books: name a class that implements Books".formatted(type), e);
        }
    }
}
