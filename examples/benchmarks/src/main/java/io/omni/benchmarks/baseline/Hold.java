package io.omni.benchmarks.baseline;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Units that are held. It ends once: it is settled, released, or expires. */
public final class Hold {

    private static final AtomicIntegerFieldUpdater<Hold> ENDED =
            AtomicIntegerFieldUpdater.newUpdater(Hold.class, "ended");

    private final Place place;
    private final long quantity;
    private final long expiresAtMillis;
    private volatile int ended;

    Hold(Place place, long quantity, long expiresAtMillis) {
        this.place = place;
        this.quantity = quantity;
        this.expiresAtMillis = expiresAtMillis;
    }

    Place place() {
        return place;
    }

    long quantity() {
        return quantity;
    }

    long expiresAtMillis() {
        return expiresAtMillis;
    }

    boolean isOpen() {
        return ended == 0;
    }

    /**
     * Ends the hold.
     *
     * @return whether it had not ended before
     */
    public boolean end() {
        return ENDED.compareAndSet(this, 0, 1);
    }
}
