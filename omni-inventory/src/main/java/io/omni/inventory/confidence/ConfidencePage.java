package io.omni.inventory.confidence;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.inventory.internal.Accuracies;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many of the units on the book to offer, of some SKUs at some locations: for lists and routes that ask for thousands of offers at a time.
 * A look is two reads of an array and a subtraction; what is held back is worked out when the page is refreshed. Not safe for use by several threads.
 */
public final class ConfidencePage {

    private final Confidence confidence;
    private final Accuracies accuracies;
    private final InstantSource clock;
    private final List<Sku> skus;
    private final List<LocationId> locations;
    private final ServiceLevel target;
    private final long[] missing;
    private final int[] buffers;

    ConfidencePage(
            Confidence confidence,
            Accuracies accuracies,
            InstantSource clock,
            List<Sku> skus,
            List<LocationId> locations,
            ServiceLevel target) {
        this.confidence = confidence;
        this.accuracies = accuracies;
        this.clock = clock;
        this.skus = List.copyOf(skus);
        this.locations = List.copyOf(locations);
        this.target = target;
        int size = Math.multiplyExact(skus.size(), locations.size());
        this.missing = new long[size];
        this.buffers = new int[size];
        refresh();
    }

    /**
     * Works out what to hold back now.
     *
     * @return this
     */
    public ConfidencePage refresh() {
        Instant at = clock.instant();
        List<Optional<LocationAccuracy>> seen =
                locations.stream().map(accuracies::find).toList();
        for (int row = 0; row < skus.size(); row++) {
            refresh(row, seen, at);
        }
        return this;
    }

    private void refresh(int row, List<Optional<LocationAccuracy>> seen, Instant at) {
        Map<StockKey, StockAccuracy> known = new HashMap<>();
        accuracies.find(skus.get(row)).forEach(accuracy -> known.put(accuracy.key(), accuracy));
        for (int column = 0; column < locations.size(); column++) {
            Optional<StockAccuracy> accuracy =
                    Optional.ofNullable(known.get(new StockKey(skus.get(row), locations.get(column))));
            int index = row * locations.size() + column;
            missing[index] = accuracy.map(StockAccuracy::missing).orElse(0L);
            buffers[index] = confidence.buffer(accuracy, seen.get(column), target, at);
        }
    }

    /**
     * Tells how many units to offer, as {@link Confidence#offer} did when the page was refreshed last.
     *
     * @param row the row of the SKU, from 0
     * @param column the column of the location, from 0
     * @param book how many units the book has to offer
     * @return how many to offer
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public long offer(int row, int column, long book) {
        if (column < 0 || column >= locations.size()) {
            throw new IndexOutOfBoundsException(
                    "there is no column %d: the page has %d locations".formatted(column, locations.size()));
        }
        int index = row * locations.size() + column;
        return Confidence.offered(book, missing[index], buffers[index]);
    }
}
