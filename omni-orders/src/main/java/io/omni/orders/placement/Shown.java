package io.omni.orders.placement;

import io.omni.core.command.Kind;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;

/** What the customer saw and agreed to before ordering. */
public sealed interface Shown {

    /**
     * A total. If the order would come to another one by now, it is not placed.
     *
     * @param total what the customer was shown, not negative
     */
    @Kind("total")
    record Total(@NotNegative Money total) implements Shown {

        /** Checks the total. */
        public Total {
            Given.require("total", total);
            if (total.isNegative()) {
                throw new IllegalArgumentException(
                        "the total %s is negative: give what the customer was shown".formatted(total));
            }
        }
    }

    /**
     * An offer. Its prices and its promise are kept while it stands; after that it counts as its total.
     *
     * @param offer which offer
     */
    @Kind("offered")
    record Offered(@Required OfferId offer) implements Shown {

        /** Refuses what is null. */
        public Offered {
            Given.require("offer", offer);
        }
    }
}
