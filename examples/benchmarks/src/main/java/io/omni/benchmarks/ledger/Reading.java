package io.omni.benchmarks.ledger;

import io.omni.benchmarks.baseline.Place;
import io.omni.core.ledger.AvailabilityView;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads pages of what is available into an array that is used again and again: as views that were prepared once, and with one look-up in the
 * baseline's map for each account. The pages are read in turns.
 */
final class Reading {

    private final Grid grid;
    private final int reads;
    private final List<AvailabilityView> views = new ArrayList<>();
    private final List<Place[]> places = new ArrayList<>();
    private final long[] available;
    private long sum;

    /** Of pages that begin at each of some SKUs, and have some SKUs and some locations each. */
    Reading(Grid grid, int[] firstSkus, int skus, int locations, int reads) {
        this.grid = grid;
        this.reads = reads;
        this.available = new long[skus * locations];
        for (int first : firstSkus) {
            views.add(grid.ledger.view(
                    Grid.BOOK, grid.skus.subList(first, first + skus), grid.locations.subList(0, locations)));
            places.add(places(first, skus, locations));
        }
    }

    private Place[] places(int first, int skus, int locations) {
        Place[] page = new Place[skus * locations];
        for (int i = 0; i < page.length; i++) {
            page[i] = grid.places[grid.index(first + i / locations, i % locations)];
        }
        return page;
    }

    double withMap() {
        long start = grid.watch.nanos();
        for (int read = 0; read < reads; read++) {
            Place[] page = places.get(read % places.size());
            for (int i = 0; i < page.length; i++) {
                available[i] = grid.map.available(page[i]);
            }
            sum += available[read % page.length];
        }
        return (double) (grid.watch.nanos() - start) / reads;
    }

    double withView() {
        long start = grid.watch.nanos();
        for (int read = 0; read < reads; read++) {
            views.get(read % views.size()).read(grid.clock.instant(), available);
            sum += available[read % available.length];
        }
        return (double) (grid.watch.nanos() - start) / reads;
    }

    /** Of some amounts that were read, so that none is read for nothing. */
    long sum() {
        return sum;
    }
}
