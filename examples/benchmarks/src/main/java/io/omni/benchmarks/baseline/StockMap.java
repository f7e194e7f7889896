package io.omni.benchmarks.baseline;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stock as a concurrent map of immutable records, with a hashed timing wheel for the holds that expire.
 *
 * <p>It does what it must: never holds more than is available, with several threads at once; tells a taken hold by an object that can be
 * settled once; and makes the units of a hold that has expired available again, in time. A hold is one {@code compute} on the map and one
 * append to the wheel, its expiry the like: nothing is looked up twice, and the hold itself is the handle, so that no second map is kept for
 * it.
 *
 * <p>It leaves out what Omni's ledger adds: ids by which a repeated command is answered again and not carried out again, a journal with what
 * each account was left with, several accounts in one posting, floors, windows, an outcome that says what is short, and undoing. In all of
 * this it is favored.
 */
public final class StockMap {

    private final ConcurrentHashMap<Place, Stock> stock;
    private final TimingWheel expiring;

    /**
     * Creates an empty map.
     *
     * @param places how many places there will be, so that the map never has to grow
     * @param nowMillis when the wheel begins to turn
     */
    public StockMap(int places, long nowMillis) {
        this.stock = new ConcurrentHashMap<>(2 * places);
        this.expiring = new TimingWheel(nowMillis);
    }

    /**
     * Puts units in.
     *
     * @param place where
     * @param quantity how many
     */
    public void receive(Place place, long quantity) {
        stock.merge(place, new Stock(quantity, 0), (a, b) -> new Stock(a.onHand() + b.onHand(), a.held() + b.held()));
    }

    /**
     * Looks a stock up.
     *
     * @param place where
     * @return how many units may be held there
     */
    public long available(Place place) {
        Stock found = stock.get(place);
        return found == null ? 0 : found.available();
    }

    /**
     * Holds units.
     *
     * @param place where
     * @param quantity how many
     * @param expiresAtMillis until when
     * @return the hold, or null if too few are available
     */
    public @Nullable Hold hold(Place place, long quantity, long expiresAtMillis) {
        Hold hold = new Hold(place, quantity, expiresAtMillis);
        Stock after = stock.computeIfPresent(place, (key, before) -> {
            if (before.available() < quantity) {
                hold.end();
                return before;
            }
            return before.hold(quantity);
        });
        if (after == null || !hold.isOpen()) {
            return null;
        }
        expiring.add(hold);
        return hold;
    }

    /**
     * Makes the units of holds that have expired available again.
     *
     * @param nowMillis by when
     * @return how many holds expired
     */
    public int expire(long nowMillis) {
        return expiring.advance(nowMillis, this::release);
    }

    private void release(Hold hold) {
        stock.computeIfPresent(hold.place(), (place, before) -> before.release(hold.quantity()));
    }
}
