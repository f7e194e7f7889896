package io.omni.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All broken stores, and for each suite the one that is not and the one that does nothing at all. */
final class Zoo {

    private Zoo() {}

    static Stream<Mutant> broken() {
        return Stream.of(
                        PostingMutants.all(),
                        IdMutants.all(),
                        HoldMutants.all(),
                        ExpiryMutants.all(),
                        BookMutants.all(),
                        SealingMutants.all(),
                        ViewMutants.all(),
                        UndoMutants.all(),
                        RaceMutants.all(),
                        UnitMutants.all(),
                        AggregateMutants.all(),
                        StoreMutants.all(),
                        OutboxMutants.all(),
                        QueueMutants.all(),
                        LeaseMutants.all())
                .flatMap(List::stream);
    }

    static Stream<Mutant> healthy() {
        return Arrays.stream(Suite.values())
                .map(suite -> new Mutant(suite, "is not broken", List.of(), InMemoryFixture::new));
    }

    static Stream<Mutant> idle() {
        return Arrays.stream(Suite.values())
                .map(suite -> new Mutant(
                        suite, "does nothing at all", suite.rules(), () -> new BentFixture(memory -> new Idle())));
    }

    static Mutant named(String name) {
        List<Mutant> all = new ArrayList<>(healthy().toList());
        all.addAll(idle().toList());
        all.addAll(broken().toList());
        return all.stream()
                .filter(mutant -> mutant.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
