package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.SubscriptionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A subscription with its consumers in this process, at most one for an event. */
record Subscriber(Subscription subscription, List<Route<?>> routes) {

    SubscriptionId id() {
        return subscription.id();
    }

    Optional<Route<?>> routeOf(Event event) {
        return routes.stream().filter(route -> route.takes(event)).findFirst();
    }

    Subscriber with(Subscription same, Route<?> route) {
        if (!subscription.equals(same)) {
            throw new IllegalArgumentException(
                    "subscription %s is known with other options, %s and not %s: give all its consumers the same"
                            .formatted(id(), subscription, same));
        }
        for (Route<?> other : routes) {
            if (route.overlaps(other)) {
                throw new IllegalArgumentException(
                        "subscription %s hands %s to a consumer already, and %s overlaps it: give the other consumer a subscription of its own"
                                .formatted(
                                        id(),
                                        other.type().getName(),
                                        route.type().getName()));
            }
        }
        List<Route<?>> more = new ArrayList<>(routes);
        more.add(route);
        return new Subscriber(subscription, List.copyOf(more));
    }
}
