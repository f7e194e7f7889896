package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Collects the holds that expired first, out of more that have expired by an instant. */
final class FirstToExpire {

    private record Expired(long nanos, AccountId hold) implements Comparable<Expired> {

        @Override
        public int compareTo(Expired other) {
            return nanos != other.nanos ? Long.compare(nanos, other.nanos) : hold.compareTo(other.hold);
        }
    }

    private final Instant by;
    private final long byNanos;
    private final int limit;
    private final PriorityQueue<Expired> lastOnTop;

    FirstToExpire(Instant by, int limit) {
        this.by = by;
        this.byNanos = EpochNanos.of(by);
        this.limit = limit;
        this.lastOnTop = new PriorityQueue<>(Comparator.reverseOrder());
    }

    Instant by() {
        return by;
    }

    /** What expires later is not wanted. */
    long latest() {
        Expired last = lastOnTop.peek();
        return last == null || lastOnTop.size() < limit ? byNanos : last.nanos();
    }

    void offer(long nanos, Supplier<AccountId> hold) {
        if (nanos <= latest()) {
            lastOnTop.add(new Expired(nanos, hold.get()));
            if (lastOnTop.size() > limit) {
                lastOnTop.remove();
            }
        }
    }

    List<AccountId> holds() {
        List<Expired> inOrder = new ArrayList<>(lastOnTop);
        inOrder.sort(null);
        return inOrder.stream().map(Expired::hold).toList();
    }
}
