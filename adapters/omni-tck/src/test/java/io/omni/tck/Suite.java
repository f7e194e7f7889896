package io.omni.tck;

import java.util.List;
import java.util.stream.IntStream;

/** The suites, with the rules that each of them proves. */
enum Suite {
    LEDGER(CagedLedger.class, "L", 20),
    UNIT_OF_WORK(CagedUnitOfWork.class, "U", 6),
    VERSIONED_STORE(CagedVersionedStore.class, "V", 9),
    OUTBOX(CagedOutbox.class, "O", 4),
    OUTBOX_QUEUE(CagedOutboxQueue.class, "Q", 15);

    private final Class<?> cage;
    private final String letter;
    private final int rules;

    Suite(Class<?> cage, String letter, int rules) {
        this.cage = cage;
        this.letter = letter;
        this.rules = rules;
    }

    Class<?> cage() {
        return cage;
    }

    List<String> rules() {
        return IntStream.rangeClosed(1, rules).mapToObj(i -> letter + i).toList();
    }
}
