package io.omni.orders.pickup;

import io.omni.core.command.Kind;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.WorkerId;

/** By what somebody shows that goods may be handed over to them. */
public sealed interface Proof {

    /**
     * The code.
     *
     * @param shown the code that is shown
     */
    @Kind("code")
    record Code(@Required PickupCode shown) implements Proof {

        /** Refuses null. */
        public Code {
            Given.require("code shown", shown);
        }
    }

    /**
     * An identity card that somebody at the location has compared with the customer's name, or with that of the delegate.
     *
     * @param checkedBy who compared it
     * @param person whose card it is
     */
    @Kind("identity")
    record Identity(@Required WorkerId checkedBy, @Required Person person) implements Proof {

        /** Refuses null. */
        public Identity {
            Given.require("worker", checkedBy);
            Given.require("person", person);
        }
    }

    /** Who may have the goods. */
    enum Person {
        /** Who bought them. */
        CUSTOMER,
        /** Whom the customer named. */
        DELEGATE
    }
}
