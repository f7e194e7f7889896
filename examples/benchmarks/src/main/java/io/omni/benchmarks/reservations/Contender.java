package io.omni.benchmarks.reservations;

import java.util.List;
import java.util.Locale;

/** Who reserves, each over tables of its own. */
enum Contender {
    OMNI("Omni", 4),
    SELECT_FOR_UPDATE("select for update", 0),
    ONE_STATEMENT("one statement", 0),
    /** Nobody's way to sell, but what the server takes at most: one connection, with nobody to wait for and nothing to decide. */
    BULK("one connection, 64 to a statement", 1);

    /** Those against whom callers can be sent. */
    static final List<Contender> SELLERS = List.of(OMNI, SELECT_FOR_UPDATE, ONE_STATEMENT);

    private final String text;
    private final int connections;

    Contender(String text, int connections) {
        this.text = text;
        this.connections = connections;
    }

    String text() {
        return text;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many connections it has; 0 for as many as are best for it, which is to be found out. */
    int connections() {
        return connections;
    }

    String schema() {
        return this == OMNI ? "omni_benchmark" : "omni_benchmark_" + name().toLowerCase(Locale.ROOT);
    }
}
