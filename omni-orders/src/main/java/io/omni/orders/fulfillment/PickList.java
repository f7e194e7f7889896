package io.omni.orders.fulfillment;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One walk through a location for several tasks: each place is passed once, and what is taken there is shared out to the tasks.
 *
 * @param location where
 * @param stops the places, in the order in which they are passed; what lies nobody knows where comes last
 */
public record PickList(LocationId location, List<Stop> stops) {

    /** Copies the stops. */
    public PickList {
        stops = List.copyOf(stops);
    }

    /**
     * A place where something is taken.
     *
     * @param bin which place, if it is known
     * @param sku what is taken
     * @param shares for which tasks, in the order in which they are due
     */
    public record Stop(Optional<Bin> bin, Sku sku, List<Share> shares) {

        /** Copies the shares. */
        public Stop {
            shares = List.copyOf(shares);
        }

        /**
         * Tells how much is taken.
         *
         * @return the units of all shares
         */
        public Quantity quantity() {
            return shares.stream().map(Share::quantity).reduce(Quantity.ZERO, Quantity::plus);
        }
    }

    /**
     * What one task gets of it.
     *
     * @param task which task
     * @param line for which order line
     * @param quantity how many units
     */
    public record Share(TaskId task, LineId line, Quantity quantity) {}

    /**
     * Makes the walk for some tasks of one location.
     *
     * @param location which location
     * @param tasks its tasks, in the order in which they are due
     * @param bins where things lie
     * @return the walk
     */
    public static PickList of(LocationId location, List<FulfillmentTask> tasks, BinMap bins) {
        Map<Sku, List<Share>> shares = new TreeMap<>();
        for (FulfillmentTask task : tasks) {
            for (FulfillmentLine line : task.lines()) {
                shares.computeIfAbsent(line.sku(), sku -> new ArrayList<>())
                        .add(new Share(task.id(), line.line(), line.quantity()));
            }
        }
        List<Stop> stops = new ArrayList<>();
        shares.forEach((sku, all) -> stops.add(new Stop(bins.bin(location, sku), sku, all)));
        stops.sort(Comparator.comparing(
                        (Stop stop) -> stop.bin(),
                        Comparator.comparing((Optional<Bin> bin) -> bin.isEmpty())
                                .thenComparing(bin -> bin.map(Bin::toString).orElse("")))
                .thenComparing(Stop::sku));
        return new PickList(location, stops);
    }

    /**
     * The part of the walk that one picker does who stays in a zone. Its units are brought together with those of the other zones.
     *
     * @param zone which zone
     * @return the walk in it
     */
    public PickList zone(String zone) {
        return new PickList(
                location,
                stops.stream()
                        .filter(stop -> stop.bin()
                                .filter(bin -> bin.zone().equals(zone))
                                .isPresent())
                        .toList());
    }
}
