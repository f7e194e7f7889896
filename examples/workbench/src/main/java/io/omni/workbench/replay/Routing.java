package io.omni.workbench.replay;

import io.omni.core.geo.Distance;
import io.omni.core.location.LocationType;
import io.omni.inventory.Inventory;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingCosts;
import io.omni.orders.sourcing.SourcingPolicy;
import io.omni.workbench.history.HistoryReader;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A strategy that a replay can route orders by. All are measured by the same costs. */
enum Routing {
    NEAREST("nearest"),
    FEWEST_SPLITS("fewest-splits"),
    LEAST_COST("least-cost"),
    LEAST_COST_SHADOW("least-cost+shadow");

    /** Of a British retailer, in pence. */
    static final SourcingCosts COSTS = new SourcingCosts(
            HistoryReader.DEFAULT_CURRENCY,
            List.of(
                    zone(50, 350, 10),
                    zone(200, 450, 15),
                    zone(500, 550, 20),
                    zone(1_500, 900, 40),
                    zone(20_038, 1_500, 80)),
            List.of(
                    new SourcingCosts.Handling(LocationType.STORE, 150, 8),
                    new SourcingCosts.Handling(LocationType.WAREHOUSE, 50, 3)),
            10_000);

    private final String text;

    Routing(String text) {
        this.text = text;
    }

    private static SourcingCosts.Zone zone(long kilometers, long perShipment, long perUnit) {
        return new SourcingCosts.Zone(Distance.ofKilometers(kilometers), perShipment, perUnit, 0);
    }

    /** As an option names it. */
    String text() {
        return text;
    }

    /**
     * The strategy that an option names.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Routing named(String name) {
        return Stream.of(values())
                .filter(routing -> routing.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                        .formatted(name, Stream.of(values()).map(Routing::text).toList())));
    }

    /** The strategy over a stock, which is asked for once orders come. */
    Sourcing over(Supplier<Inventory> inventory) {
        return switch (this) {
            case NEAREST -> Sourcing.nearest();
            case FEWEST_SPLITS -> Sourcing.fewestShipments();
            case LEAST_COST -> Sourcing.leastCost(SourcingPolicy.of(COSTS));
            case LEAST_COST_SHADOW -> new LearningSourcing(SourcingPolicy.of(COSTS), inventory);
        };
    }
}
