package io.omni.inventory.count;

import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts that keep others from their SKUs at a location. Whoever opens or ends a count saves it, so that of two overlapping counts
 * opened at once one learns of the other.
 *
 * @param location where
 * @param counts which ones are under way, in the order in which they were opened
 */
public record CountsUnderWay(LocationId location, List<CountId> counts) {

    /** Copies the list. */
    public CountsUnderWay {
        Given.require("location", location);
        counts = Given.copy("counts", counts);
    }

    /**
     * Adds a count.
     *
     * @param count which one
     * @return with it
     */
    public CountsUnderWay with(CountId count) {
        List<CountId> more = new ArrayList<>(counts);
        more.add(count);
        return new CountsUnderWay(location, more);
    }

    /**
     * Takes a count away.
     *
     * @param count which one
     * @return without it
     */
    public CountsUnderWay without(CountId count) {
        return new CountsUnderWay(
                location, counts.stream().filter(each -> !each.equals(count)).toList());
    }
}
