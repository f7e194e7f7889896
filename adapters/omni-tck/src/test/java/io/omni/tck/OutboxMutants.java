package io.omni.tck;

import io.omni.core.event.RecordedEvent;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.Outbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Outboxes that lose events, or let them out too early or in another order. */
final class OutboxMutants {

    private OutboxMutants() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "O1",
                        "keeps only the first event of an append",
                        memory -> events -> memory.outbox().append(events.subList(0, Math.min(1, events.size())))),
                mutant("O1", "keeps every event twice", memory -> events -> {
                    memory.outbox().append(events);
                    memory.outbox().append(events);
                }),
                mutant(
                        "O2 O4",
                        "lets events out before the unit of work has ended",
                        memory -> events -> CompletableFuture.runAsync(
                                        () -> memory.outbox().append(events))
                                .join()),
                mutant("O3", "appends events backwards", memory -> events -> {
                    List<RecordedEvent> backwards = new ArrayList<>(events);
                    Collections.reverse(backwards);
                    memory.outbox().append(backwards);
                }),
                Mutant.of(
                        Suite.OUTBOX,
                        "O3",
                        "hands events out in the order of their ids",
                        BentFixture.events(events -> events.stream()
                                .sorted(Comparator.comparing(
                                        recorded -> recorded.id().value()))
                                .toList())),
                Mutant.of(Suite.OUTBOX, "O3", "hands the latest unit's events out first", BentFixture.events(events -> {
                    List<RecordedEvent> backwards = new ArrayList<>(events);
                    Collections.reverse(backwards);
                    return backwards;
                })));
    }

    private static Mutant mutant(String rules, String name, Function<InMemoryStorage, Outbox> bend) {
        return Mutant.of(Suite.OUTBOX, rules, name, BentFixture.outbox(bend));
    }
}
