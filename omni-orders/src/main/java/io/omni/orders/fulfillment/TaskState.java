package io.omni.orders.fulfillment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How far a task is. Each state has what is known in it, and says which may follow. */
public sealed interface TaskState {

    /** It waits for somebody to take it. Next: {@link Claimed}, {@link Canceled}. */
    record Queued() implements TaskState {}

    /**
     * Somebody picks it. Next: {@link Picked}, {@link Canceled}.
     *
     * @param worker who
     * @param at since when
     */
    record Claimed(WorkerId worker, Instant at) implements TaskState {}

    /**
     * Its units have been taken from the shelves. Next: {@link Packed}, {@link HandedOver}, {@link Canceled}.
     *
     * @param at since when
     */
    record Picked(Instant at) implements TaskState {}

    /**
     * It is packed. Next: {@link Shipped}, {@link Canceled}.
     *
     * @param at since when
     * @param parcels in what
     */
    record Packed(Instant at, List<Parcel> parcels) implements TaskState {

        /** Copies the parcels. */
        public Packed {
            parcels = List.copyOf(parcels);
        }
    }

    /**
     * A carrier has it. Next: {@link Delivered}, {@link CameBack}.
     *
     * @param at since when
     * @param consignments with what was said of them; empty if it was shipped by other means
     */
    record Shipped(Instant at, List<Consignment> consignments) implements TaskState {

        /** Copies the parcels. */
        public Shipped {
            consignments = List.copyOf(consignments);
        }
    }

    /**
     * The customer has all parcels.
     *
     * @param at since when
     * @param consignments with what was said of them
     */
    record Delivered(Instant at, List<Consignment> consignments) implements TaskState {

        /** Copies the parcels. */
        public Delivered {
            consignments = List.copyOf(consignments);
        }
    }

    /**
     * Some parcels have come back, and the customer has the others.
     *
     * @param at since when
     * @param consignments with what was said of them
     */
    record CameBack(Instant at, List<Consignment> consignments) implements TaskState {

        /** Copies the parcels. */
        public CameBack {
            consignments = List.copyOf(consignments);
        }
    }

    /**
     * The customer has fetched it.
     *
     * @param at since when
     */
    record HandedOver(Instant at) implements TaskState {}

    /**
     * The location has nothing more to do for it: its units are supplied by others, or not at all.
     *
     * @param at since when
     */
    record Canceled(Instant at) implements TaskState {}

    /**
     * Tells whether the location has still to do something.
     *
     * @return whether the units have not left it
     */
    default boolean isAtLocation() {
        return this instanceof Queued || this instanceof Claimed || this instanceof Picked || this instanceof Packed;
    }

    /**
     * Tells whether the units lie picked at the location.
     *
     * @return whether they are off the shelf and have not left
     */
    default boolean isSetAside() {
        return this instanceof Picked || this instanceof Packed;
    }

    /**
     * Gives the parcels that a carrier has or had.
     *
     * @return the parcels; none before it shipped
     */
    default List<Consignment> consignments() {
        return List.of();
    }

    /**
     * Takes the word of a carrier in, which may come in any order and more than once: what is so in the end does not depend on it.
     *
     * @param tracking of which parcel
     * @param report what is said
     * @return the state, the same if the report is no news
     */
    default TaskState tracked(TrackingNumber tracking, TrackingReport report) {
        if (consignments().isEmpty()) {
            return this;
        }
        List<Consignment> next = consignments().stream()
                .map(each -> each.tracking().equals(tracking) ? each.with(report) : each)
                .toList();
        return next.equals(consignments()) ? this : of(next);
    }

    private TaskState of(List<Consignment> next) {
        if (this instanceof Shipped shipped && !next.stream().allMatch(Consignment::isFinal)) {
            return new Shipped(shipped.at(), next);
        }
        Instant last = next.stream()
                .flatMap(each -> each.last().stream())
                .map(TrackingReport::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return next.stream().allMatch(each -> each.is(TrackingStatus.DELIVERED))
                ? new Delivered(last, next)
                : new CameBack(last, next);
    }
}
