package io.omni.orders.pickup;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.orders.fulfillment.TaskId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lockers of a location.
 *
 * @param id which location
 * @param compartments the names of its compartments, at least one, each once
 * @param taken by name, whose goods are in it
 */
public record LockerBank(LocationId id, List<String> compartments, Map<String, TaskId> taken) {

    /** Checks the names. */
    public LockerBank {
        compartments = List.copyOf(compartments);
        taken = Collections.unmodifiableMap(new TreeMap<>(taken));
        compartments.forEach(each -> Given.id("compartment", each));
        if (compartments.isEmpty()
                || compartments.stream().distinct().count() != compartments.size()
                || !compartments.containsAll(taken.keySet())) {
            throw new IllegalArgumentException(
                    "lockers %s of location %s, of which %s are taken: name each compartment once, at least one"
                            .formatted(compartments, id, taken.keySet()));
        }
    }

    /**
     * Empty lockers.
     *
     * @param location which location
     * @param compartments the names of its compartments
     * @return the lockers
     */
    public static LockerBank of(LocationId location, List<String> compartments) {
        return new LockerBank(location, compartments, Map.of());
    }

    /**
     * Finds a free compartment.
     *
     * @return the first one, or empty if all are taken
     */
    public Optional<String> free() {
        return compartments.stream().filter(each -> !taken.containsKey(each)).findFirst();
    }

    /**
     * These lockers with goods in one more.
     *
     * @param compartment which one
     * @param pickup whose
     * @return the lockers
     */
    public LockerBank with(String compartment, TaskId pickup) {
        Map<String, TaskId> more = new TreeMap<>(taken);
        more.put(compartment, pickup);
        return new LockerBank(id, compartments, more);
    }

    /**
     * These lockers without somebody's goods.
     *
     * @param pickup whose
     * @return the lockers
     */
    public LockerBank without(TaskId pickup) {
        Map<String, TaskId> less = new TreeMap<>(taken);
        less.values().removeIf(pickup::equals);
        return new LockerBank(id, compartments, less);
    }
}
