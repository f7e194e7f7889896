package io.omni.benchmarks.ledger;

import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Jmh;
import io.omni.benchmarks.Stage;
import io.omni.benchmarks.baseline.Place;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Posting;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads pages of what is available into an array that is used again and again: as views that were prepared once, and with one look-up in the
 * baseline's map for each account. The pages are read in turns.
 */
final class Reading {

    private static final Contra SUPPLIER = new Contra("supplier");

    private final Grid grid;
    private final int locations;
    private final List<AvailabilityView> views = new ArrayList<>();
    private final List<Place[]> places = new ArrayList<>();
    private final int[] firstSkus;
    private final long[] available;
    private int page;

    /** Of pages that begin at each of some SKUs, and have some SKUs and some locations each. */
    Reading(Grid grid, int[] firstSkus, int skus, int locations) {
        this.grid = grid;
        this.locations = locations;
        this.firstSkus = firstSkus;
        this.available = new long[skus * locations];
        for (int first : firstSkus) {
            views.add(grid.ledger.view(
                    Grid.BOOK, grid.skus.subList(first, first + skus), grid.locations.subList(0, locations)));
            places.add(places(first, skus, locations));
        }
    }

    private Place[] places(int first, int skus, int ofLocations) {
        Place[] ofPage = new Place[skus * ofLocations];
        for (int i = 0; i < ofPage.length; i++) {
            ofPage[i] = grid.places[grid.index(first + i / ofLocations, i % ofLocations)];
        }
        return ofPage;
    }

    /** Nothing changes between readings. */
    Comparison compare(Scale scale) {
        return compare(scale, "map", "view");
    }

    /** One account of the page changes before each reading, which counts too. */
    Comparison compareWithChanges(Scale scale) {
        Comparison comparison = compare(scale, "changingMap", "changingView");
        grid.tidyUp();
        return comparison;
    }

    private Comparison compare(Scale scale, String map, String view) {
        requireTheSame();
        Stage.set(this);
        return Comparison.of(
                scale.warmUps(),
                scale.turns(),
                () -> Jmh.nanosOfACall(ReadingBenchmark.class, map, scale.readMillis()),
                () -> Jmh.nanosOfACall(ReadingBenchmark.class, view, scale.readMillis()));
    }

    private void requireTheSame() {
        for (int i = 0; i < views.size(); i++) {
            page = i;
            long[] looked = withMap().clone();
            page = i;
            if (!java.util.Arrays.equals(looked, withView())) {
                throw new IllegalStateException("the view of page " + i + " is not what the baseline has");
            }
        }
    }

    long[] withMap() {
        Place[] ofPage = places.get(page);
        page = next();
        for (int i = 0; i < ofPage.length; i++) {
            available[i] = grid.map.available(ofPage[i]);
        }
        return available;
    }

    long[] withView() {
        AvailabilityView view = views.get(page);
        page = next();
        view.read(grid.clock.instant(), available);
        return available;
    }

    private int next() {
        return page + 1 == views.size() ? 0 : page + 1;
    }

    void receiveInMap() {
        grid.map.receive(places.get(page)[grid.random.nextInt(available.length)], 1);
    }

    void receiveInLedger() {
        int account = grid.random.nextInt(available.length);
        grid.ledger.post(Posting.of(grid.nextId(), "stock.received")
                .in(grid.accounts[grid.index(firstSkus[page] + account / locations, account % locations)], 1, SUPPLIER)
                .build());
    }
}
