package io.omni.orders.pickup;

import io.omni.core.command.Kind;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.time.Instant;
import java.util.Optional;

/** Where the customer says to be. */
public sealed interface Journey {

    /**
     * On the way.
     *
     * @param expectedAt when the customer thinks to arrive, if that was said
     */
    @Kind("on-the-way")
    record OnTheWay(@Required Optional<Instant> expectedAt) implements Journey {

        /** Refuses null. */
        public OnTheWay {
            Given.require("expected at", expectedAt);
        }
    }

    /**
     * In front of the store.
     *
     * @param bay in which bay
     */
    @Kind("arrived")
    record Arrived(@Required Bay bay) implements Journey {

        /** Refuses null. */
        public Arrived {
            Given.require("bay", bay);
        }
    }

    /**
     * Where cars wait.
     *
     * @param name what is painted on it: 1 to 64 characters that are neither blank nor control characters
     */
    record Bay(@Required @ValidAs(Bay.class) String name) {

        /** Checks the characters. */
        public Bay {
            Given.id("bay", name);
        }
    }
}
