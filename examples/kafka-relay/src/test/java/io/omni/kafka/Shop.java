package io.omni.kafka;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Shelves that clerks count, each count in one unit of work with its event. */
final class Shop {

    static final InstantSource CLOCK = InstantSource.system();

    private final Storage storage;
    private final VersionedStore<String, Shelf> shelves;
    private final int size;

    Shop(Storage storage, int size) {
        this.storage = storage;
        this.shelves = storage.aggregates(Shelf.TYPE);
        this.size = size;
    }

    Storage storage() {
        return storage;
    }

    /** All shelves are counted so often by each of the clerks, who get into each other's way. */
    void count(int clerks, int rounds) throws Exception {
        ExecutorService staff = Executors.newFixedThreadPool(clerks);
        try {
            Callable<Integer> shift = () -> count(rounds);
            for (Future<Integer> done : staff.invokeAll(Collections.nCopies(clerks, shift))) {
                done.get();
            }
        } finally {
            staff.shutdownNow();
        }
    }

    private int count(int rounds) {
        for (int round = 0; round < rounds; round++) {
            shelfIds().forEach(this::countOne);
        }
        return rounds;
    }

    private void countOne(String id) {
        CommandId command = CommandId.next(CLOCK);
        storage.unitOfWork().execute(() -> {
            Versioned<Shelf> found = shelves.find(id).orElse(new Versioned<>(new Shelf(id, 0), Version.NONE));
            Shelf next = found.aggregate().counted();
            shelves.save(next, found.version());
            Shelf.Counted counted = new Shelf.Counted(id, next.counts());
            storage.outbox().append(List.of(new RecordedEvent(EventId.of(command, 0), CLOCK.instant(), counted)));
            return next;
        });
    }

    private List<String> shelfIds() {
        return IntStream.range(0, size).mapToObj("shelf-%d"::formatted).toList();
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        shelfIds()
                .forEach(id -> shelves.find(id)
                        .ifPresent(found -> counts.put(id, found.aggregate().counts())));
        return counts;
    }
}
