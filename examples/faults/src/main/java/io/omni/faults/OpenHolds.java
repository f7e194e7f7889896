package io.omni.faults;

import io.omni.core.ledger.HoldId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/** The holds that a worker knows, its own and those that it was told of. Several callers, and several workers, may go for the same one. */
final class OpenHolds {

    record OpenHold(HoldId id, SortedMap<String, Long> units) {}

    private final List<OpenHold> holds = new ArrayList<>();

    synchronized void add(Command made) {
        holds.add(new OpenHold(made.heldBy(), made.units()));
    }

    /** Any of the last few. It stays known, unless it is let go of. */
    synchronized Optional<OpenHold> any(RandomGenerator random) {
        if (holds.isEmpty()) {
            return Optional.empty();
        }
        int newest = holds.size() - 1;
        int place = Math.max(0, newest - random.nextInt(6));
        return Optional.of(random.nextInt(3) == 0 ? holds.remove(place) : holds.get(place));
    }
}
