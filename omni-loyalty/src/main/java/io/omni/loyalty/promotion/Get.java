package io.omni.loyalty.promotion;

import io.omni.core.command.Kind;
import io.omni.core.validation.Given;

/** Which units are cheaper for who buys others. */
public sealed interface Get {

    /**
     * How many.
     *
     * @return at least 1
     */
    int units();

    /**
     * The cheapest of the units that are taken together, which are all of the goods that are to be bought.
     *
     * @param units how many of them
     */
    @Kind("cheapest")
    record Cheapest(int units) implements Get {

        /** Refuses none. */
        public Cheapest {
            require(units);
        }
    }

    /**
     * The dearest of the units that are taken together, which are all of the goods that are to be bought.
     *
     * @param units how many of them
     */
    @Kind("dearest")
    record Dearest(int units) implements Get {

        /** Refuses none. */
        public Dearest {
            require(units);
        }
    }

    /**
     * More of the same: all units that are taken together are of one SKU.
     *
     * @param units how many of them
     */
    @Kind("same")
    record Same(int units) implements Get {

        /** Refuses none. */
        public Same {
            require(units);
        }
    }

    /**
     * Other goods.
     *
     * @param part which, and how many
     */
    @Kind("other")
    record Other(Part part) implements Get {

        /** Refuses null. */
        public Other {
            Given.require("part", part);
        }

        @Override
        public int units() {
            return part.units();
        }
    }

    private static void require(int units) {
        if (units < 1 || units > 1000) {
            throw new IllegalArgumentException("%d units cheaper: give from 1 to 1000".formatted(units));
        }
    }
}
