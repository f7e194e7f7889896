package io.omni.orders.sourcing;

import io.omni.core.calendar.CarrierPickup;
import io.omni.core.calendar.Schedule;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Instant;
import java.util.Optional;

/** Whether a location can supply at all, whatever the strategy. */
final class Suitability {

    private Suitability() {}

    /** Empty if it can. */
    static Optional<Verdict> whyNot(Location location, SourcingRequest request) {
        if (!location.can(request.needed())) {
            return Optional.of(new Verdict.Lacks(request.needed()));
        }
        if (location.isClosedForGood(request.at())) {
            return Optional.of(new Verdict.ClosedForGood());
        }
        return request.neededBy().flatMap(by -> tooLate(location, request, by));
    }

    static boolean hasNothing(Candidate candidate, SourcingRequest request) {
        return request.demand().keySet().stream()
                .allMatch(sku -> candidate.available(sku).isZero());
    }

    /** Of a location without a schedule nothing is known, and nothing is promised either. */
    private static Optional<Verdict> tooLate(Location location, SourcingRequest request, Instant by) {
        if (location.schedule().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> ready = ready(location.schedule().get(), request);
        return ready.filter(at -> !at.isAfter(by)).isPresent()
                ? Optional.empty()
                : Optional.of(new Verdict.TooLate(ready, by));
    }

    private static Optional<Instant> ready(Schedule schedule, SourcingRequest request) {
        if (request.needed() == LocationCapability.OFFERS_PICKUP) {
            return schedule.readyForPickup(request.at());
        }
        return schedule.cutoffs().isEmpty()
                ? schedule.hours().whenOver(request.at(), schedule.pickingTime())
                : schedule.nextPickup(request.at()).map(CarrierPickup::leaves);
    }
}
