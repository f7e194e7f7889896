package io.omni.faults;

import io.omni.core.ledger.Ledger;
import io.omni.core.storage.Storage;
import io.omni.jdbc.ConnectionSource;
import java.time.InstantSource;
import java.util.List;

/**
 * Opens what is put to the test: the one place to change for another kind of ledger. An implementation has a constructor without parameters,
 * since workers make it by its name.
 */
interface Books {

    /** Over how many databases they are. */
    int databases();

    /**
     * Opens them.
     *
     * @param databases where connections come from, to each of its databases
     * @param clock the worker's clock
     */
    Opened open(List<ConnectionSource> databases, InstantSource clock);

    /** A ledger, and the storage that units of work on it go through: over several databases nobody has such units. */
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
