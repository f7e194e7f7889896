package io.omni.jdbc;

import io.omni.core.storage.Lease;
import java.util.Comparator;

/** Names the lane of a subject in the queue of a subscription. Lanes are locked in the order of their names. */
record LaneKey(String subscription, String kind, String id) implements Comparable<LaneKey> {

    private static final Comparator<LaneKey> ORDER = Comparator.comparing(LaneKey::subscription)
            .thenComparing(LaneKey::kind)
            .thenComparing(LaneKey::id);

    static LaneKey of(Lease lease) {
        return new LaneKey(
                lease.subscription().value(),
                lease.event().event().subject().kind(),
                lease.event().event().subject().id());
    }

    @Override
    public int compareTo(LaneKey other) {
        return ORDER.compare(this, other);
    }
}
