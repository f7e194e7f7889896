package io.omni.orders.incident;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.command.Kind;
import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.util.Optional;

/** What can be done about an incident. */
public sealed interface Remedy {

    /**
     * The customer gets something else, at the price of what was bought.
     *
     * @param line which order line's units
     * @param sku what
     */
    @Kind("substitute")
    record Substitute(@Required LineId line, @Required Sku sku) implements Remedy {

        /** Refuses what is null. */
        public Substitute {
            Given.require("line", line);
            Given.require("SKU", sku);
        }
    }

    /**
     * Another location supplies it.
     *
     * @param location which location; for what is fetched, where from now on
     * @param promise by when it is done with it, if that can be told
     */
    @Kind("other-location")
    record OtherLocation(
            @Required LocationId location, @Required Optional<Instant> promise) implements Remedy {

        /** Refuses what is null. */
        public OtherLocation {
            Given.require("location", location);
            Given.require("promise", promise);
        }
    }

    /**
     * It takes longer. What nobody can supply now is looked for until then, and is supplied by the first location that can; what has a place stays there.
     *
     * @param until by when it is done, or given up
     */
    @Kind("later-date")
    record LaterDate(@Required Instant until) implements Remedy {

        /** Refuses what is null. */
        public LaterDate {
            Given.require("until", until);
        }
    }

    /** The customer gets the money back, or does not pay. */
    @Kind("refund")
    record Refund() implements Remedy {}
}
