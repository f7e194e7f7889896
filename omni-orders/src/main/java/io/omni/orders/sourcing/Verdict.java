package io.omni.orders.sourcing;

import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;

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
}
