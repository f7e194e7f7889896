package io.omni.inventory;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.location.LocationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many units may be promised of some SKUs at some locations: for lists, feeds and routes that look at thousands of levels at a time. Ask
 * {@link Inventory#availability} for one, keep it, and {@link #refresh()} it before each look. Not safe for use by several threads.
 *
 * <p>A page holds bare numbers and no level, so that refreshing it makes nothing new. All locations of one SKU are of one moment; SKUs are read
 * one after the other.
 */
public final class AvailabilityPage {

    private final List<Sku> skus;
    private final List<LocationId> locations;
    private final Map<Sku, Integer> rows = new HashMap<>();
    private final Map<LocationId, Integer> columns = new HashMap<>();
    private final AvailabilityView view;
    private final InstantSource clock;
    private final long[] available;

    AvailabilityPage(List<Sku> skus, List<LocationId> locations, AvailabilityView view, InstantSource clock) {
        this.skus = List.copyOf(skus);
        this.locations = List.copyOf(locations);
        this.view = view;
        this.clock = clock;
        this.available = new long[view.size()];
        skus.forEach(sku -> rows.put(sku, rows.size()));
        locations.forEach(location -> columns.put(location, columns.size()));
    }

    /**
     * Names the rows.
     *
     * @return the SKUs, in the order of rows
     */
    public List<Sku> skus() {
        return skus;
    }

    /**
     * Names the columns.
     *
     * @return the locations, in the order of columns
     */
    public List<LocationId> locations() {
        return locations;
    }

    /**
     * Reads how stock stands now.
     *
     * @return this
     */
    public AvailabilityPage refresh() {
        return refresh(clock.instant());
    }

    /**
     * Reads how stock will stand at an instant if nothing else happens: reservations that have expired by then count no more.
     *
     * @param at the instant
     * @return this
     */
    public AvailabilityPage refresh(Instant at) {
        view.read(at, available);
        return this;
    }

    /**
     * Tells how many units could be promised when the page was refreshed last.
     *
     * @param row the row of the SKU, from 0
     * @param column the column of the location, from 0
     * @return the units; negative where more is reserved than is there, 0 before the first refreshment
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public long available(int row, int column) {
        if (column < 0 || column >= locations.size()) {
            throw new IndexOutOfBoundsException(
                    "there is no column %d: the page has %d locations".formatted(column, locations.size()));
        }
        return available[view.index(row, column)];
    }

    /**
     * Tells how many units could be promised when the page was refreshed last.
     *
     * @param sku one of the SKUs
     * @param location one of the locations
     * @return the units; negative where more is reserved than is there, 0 before the first refreshment
     * @throws IllegalArgumentException if the page was not made for the SKU or the location
     */
    public long available(Sku sku, LocationId location) {
        return available[view.index(index("SKU", rows, sku), index("location", columns, location))];
    }

    private static <K> int index(String what, Map<K, Integer> indexes, K key) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new IllegalArgumentException(
                    "%s %s is not on the page: ask Inventory.availability for one with it".formatted(what, key));
        }
        return index;
    }
}
