package io.omni.workbench.replay;

import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import java.util.Map;
import java.util.TreeMap;

/** A book of units of the replay's own, kept from what was done and never read from Omni, to hold Omni's book against. */
final class ShadowStock {

    private final Map<StockKey, Long> onHand = new TreeMap<>();
    private final Map<LocationId, Long> byLocation = new TreeMap<>();
    private long received;
    private long returned;
    private long out;
    private long inTransit;
    private long oversold;

    void receive(StockKey key, Quantity quantity) {
        received += quantity.units();
        add(key, quantity.units());
    }

    void takeBack(StockKey key, Quantity quantity) {
        returned += quantity.units();
        add(key, quantity.units());
    }

    void ship(StockKey key, Quantity quantity) {
        out += quantity.units();
        add(key, -quantity.units());
    }

    void dispatch(StockKey key, Quantity quantity) {
        inTransit += quantity.units();
        add(key, -quantity.units());
    }

    void arrive(StockKey key, Quantity quantity) {
        inTransit -= quantity.units();
        add(key, quantity.units());
    }

    private void add(StockKey key, long units) {
        long before = onHand.getOrDefault(key, 0L);
        long after = before + units;
        onHand.put(key, after);
        byLocation.merge(key.location(), units, Long::sum);
        if (units < 0 && after < 0) {
            oversold += Math.min(-units, -after);
        }
    }

    Map<StockKey, Long> onHand() {
        return onHand;
    }

    StockTotals totals() {
        return new StockTotals(byLocation, inTransit);
    }

    long received() {
        return received;
    }

    long returned() {
        return returned;
    }

    long out() {
        return out;
    }

    long inTransit() {
        return inTransit;
    }

    /** Units that left a location that did not have them. */
    long oversold() {
        return oversold;
    }
}
