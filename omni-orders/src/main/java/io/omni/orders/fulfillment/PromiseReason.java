package io.omni.orders.fulfillment;

import io.omni.core.calendar.Closure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a location cannot be done with its part of an order earlier. */
public sealed interface PromiseReason {

    /**
     * The goods are picked, and that takes its time.
     *
     * @param missedCutoff the pick-up cut-off that the order came too late for, so that picking begins on the day after it
     * @param pickingTime how much open time picking takes
     * @param closures when the location is closed between the order and the promised instant, earliest first
     */
    record Picked(Optional<Instant> missedCutoff, Duration pickingTime, List<Closure> closures)
            implements PromiseReason {

        /** Copies the closures. */
        public Picked {
            closures = List.copyOf(closures);
        }

        @Override
        public String toString() {
            return "picking takes %s of open time".formatted(pickingTime)
                    + missedCutoff
                            .map(cutoff -> ", from the day after the cut-off at %s".formatted(cutoff))
                            .orElse("")
                    + closures.stream().map(closure -> ", " + closure).collect(Collectors.joining());
        }
    }

    /**
     * The goods go with a carrier who comes at a fixed time.
     *
     * @param orderBy what is ordered before this instant goes along
     * @param missedCutoff the cut-off of a carrier who is still to come, but for whom the order is too late
     */
    record WithCarrier(Instant orderBy, Optional<Instant> missedCutoff) implements PromiseReason {

        @Override
        public String toString() {
            return "goes with the carrier for orders before %s".formatted(orderBy)
                    + missedCutoff
                            .map(cutoff -> ", too late for the one before %s".formatted(cutoff))
                            .orElse("");
        }
    }
}
