package io.omni.orders.sourcing;

import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import java.time.Instant;
import java.util.Optional;

/** Why a location supplies units, or does not. */
public sealed interface Verdict {

    /** It supplies everything: it is the nearest that has it all. */
    record SuppliesAll() implements Verdict {

        @Override
        public String toString() {
            return "supplies everything: the nearest that has it all";
        }
    }

    /**
     * It supplies a part: no location has it all, and nearer ones did not have these units.
     *
     * @param units how many
     */
    record SuppliesPart(long units) implements Verdict {

        @Override
        public String toString() {
            return "supplies %d units that no nearer location had".formatted(units);
        }
    }

    /**
     * It does not ship, or hands nothing over, whichever is asked for.
     *
     * @param capability what it lacks
     */
    record Lacks(LocationCapability capability) implements Verdict {

        @Override
        public String toString() {
            return "is not a location that %s".formatted(capability);
        }
    }

    /** It is closed and never opens again. */
    record ClosedForGood() implements Verdict {

        @Override
        public String toString() {
            return "is closed for good";
        }
    }

    /** It has none of what is wanted. */
    record NoStock() implements Verdict {

        @Override
        public String toString() {
            return "has none of what is wanted";
        }
    }

    /**
     * It lacks some units, and another location has them all.
     *
     * @param missing how many it lacks
     * @param chosen the location that has them all
     */
    record Incomplete(long missing, LocationId chosen) implements Verdict {

        @Override
        public String toString() {
            return "lacks %d units, and %s has them all".formatted(missing, chosen);
        }
    }

    /**
     * It has them all too, and is no nearer.
     *
     * @param chosen the location that supplies them
     */
    record NotNearer(LocationId chosen) implements Verdict {

        @Override
        public String toString() {
            return "has everything too, but %s is nearer, or as near and first by id".formatted(chosen);
        }
    }

    /** Nearer locations together have all that it could have supplied. */
    record NothingLeft() implements Verdict {

        @Override
        public String toString() {
            return "has some, but nearer locations supply all of that";
        }
    }

    /**
     * It supplies units in the plan of least cost.
     *
     * @param units how many
     * @param cost what they cost from there with the shipment, in minor units, with the price of their being gone
     */
    record Supplies(long units, long cost) implements Verdict {

        @Override
        public String toString() {
            return "supplies %d units for %d".formatted(units, cost);
        }
    }

    /**
     * It has units that are wanted, and no plan with it is cheaper.
     *
     * @param atLeast how much more each plan with it costs at least, in minor units; 0 if it was not worked out
     */
    record NotCheaper(long atLeast) implements Verdict {

        @Override
        public String toString() {
            return atLeast == 0 ? "would not make it cheaper" : "would cost at least %d more".formatted(atLeast);
        }
    }

    /**
     * Another location supplies, has no less of anything, and costs no more for any of it.
     *
     * @param by the location that supplies
     */
    record Dominated(LocationId by) implements Verdict {

        @Override
        public String toString() {
            return "has nothing that %s does not supply as cheaply".formatted(by);
        }
    }

    /**
     * A rule keeps it out.
     *
     * @param rule which
     */
    record RuledOut(SourcingRule rule) implements Verdict {

        @Override
        public String toString() {
            return "is kept out: %s".formatted(rule);
        }
    }

    /** It has units that are wanted and can pick no more in time. */
    record CapacityFull() implements Verdict {

        @Override
        public String toString() {
            return "can pick no more in time";
        }
    }

    /**
     * It would be too late.
     *
     * @param ready when it would have handed the units over; empty if it cannot tell
     * @param neededBy when that must be
     */
    record TooLate(Optional<Instant> ready, Instant neededBy) implements Verdict {

        @Override
        public String toString() {
            return "is ready %s, needed by %s"
                    .formatted(ready.map(Instant::toString).orElse("never"), neededBy);
        }
    }

    /**
     * The strategy ranks others before it.
     *
     * @param ranking the first ranking by which one that supplies is before it; empty if their ids decided
     */
    record RankedBehind(Optional<Ranking> ranking) implements Verdict {

        @Override
        public String toString() {
            return "comes behind by %s".formatted(ranking.map(Ranking::toString).orElse("id"));
        }
    }

    /**
     * It supplies units.
     *
     * @param units how many
     */
    record SuppliesUnits(long units) implements Verdict {

        @Override
        public String toString() {
            return "supplies %d units".formatted(units);
        }
    }

    /** It has units that are wanted, and with it there would be more shipments or longer ways. */
    record NoFewerShipments() implements Verdict {

        @Override
        public String toString() {
            return "would make more shipments or longer ways";
        }
    }
}
