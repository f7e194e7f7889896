package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.confidence.LocationAccuracy;
import io.omni.inventory.confidence.StockAccuracy;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where it is kept how far the book is right. To be written within the unit of work of what was seen. */
public final class Accuracies {

    private static final String BY_SKU = "sku";
    private static final int PAGE = 500;

    private static final AggregateType<StockKey, StockAccuracy> STOCK = AggregateType.<StockKey, StockAccuracy>of(
                    "stock-accuracy", StockAccuracy.class, StockAccuracy::key, CountTypes::text)
            .withIndex(BY_SKU, accuracy -> Set.of(accuracy.key().sku().value()));

    private static final AggregateType<LocationId, LocationAccuracy> LOCATION = AggregateType.of(
            "location-accuracy", LocationAccuracy.class, LocationAccuracy::location, LocationId::toString);

    private final VersionedStore<StockKey, StockAccuracy> stock;
    private final VersionedStore<LocationId, LocationAccuracy> locations;
    private final AccuracyModel model;

    /**
     * Creates it.
     *
     * @param storage where it is kept
     * @param model what is believed, and how long
     */
    public Accuracies(Storage storage, AccuracyModel model) {
        this.stock = storage.aggregates(STOCK);
        this.locations = storage.aggregates(LOCATION);
        this.model = model;
    }

    /**
     * Gives the model.
     *
     * @return what is believed, and how long
     */
    public AccuracyModel model() {
        return model;
    }

    /**
     * Finds what is known of some stock.
     *
     * @param key what and where
     * @return what is known, or empty
     */
    public Optional<StockAccuracy> find(StockKey key) {
        return stock.find(key).map(Versioned::aggregate);
    }

    /**
     * Finds what is known of a location.
     *
     * @param location where
     * @return what is known, or empty
     */
    public Optional<LocationAccuracy> find(LocationId location) {
        return locations.find(location).map(Versioned::aggregate);
    }

    /**
     * Finds what is known of a SKU at all locations.
     *
     * @param sku what
     * @return what is known, where something is
     */
    public List<StockAccuracy> find(Sku sku) {
        List<StockAccuracy> all = new ArrayList<>();
        List<Versioned<StockAccuracy>> page;
        @Nullable StockKey after = null;
        do {
            page = stock.findBy(BY_SKU, sku.value(), after, PAGE);
            page.forEach(found -> all.add(found.aggregate()));
            after = all.isEmpty() ? null : all.get(all.size() - 1).key();
        } while (page.size() == PAGE);
        return all;
    }

    /** A look at some stock: what changes what is known of it. */
    @FunctionalInterface
    interface Look {

        StockAccuracy at(StockAccuracy before);
    }

    /**
     * Learns from counts of one location.
     *
     * @param location where
     * @param variances by what the tally of each differs from the book, with the moment
     */
    void counted(LocationId location, Map<StockKey, Seen> variances) {
        Optional<Versioned<LocationAccuracy>> found = locations.find(location);
        Optional<LocationAccuracy> known = found.map(Versioned::aggregate);
        for (Map.Entry<StockKey, Seen> one : variances.entrySet()) {
            Seen seen = one.getValue();
            known = Optional.of(see(
                    one.getKey(), seen, known, before -> before.counted(seen.tooHigh(), seen.at(), model.memory())));
        }
        known.ifPresent(next -> locations.save(next, version(found)));
    }

    /**
     * By how much the book was found too high.
     *
     * @param tooHigh how many units, zero or more
     * @param at when
     */
    record Seen(long tooHigh, Instant at) {

        static Seen variance(long variance, Instant at) {
            long tooHigh = variance == Long.MIN_VALUE ? Long.MAX_VALUE : -variance;
            return new Seen(Math.max(0, tooHigh), at);
        }
    }

    /**
     * Learns from a short pick.
     *
     * @param key what and where
     * @param tooHigh by how much the book was too high
     * @param stays how many of these the book still has
     * @param at when
     */
    public void pickedShort(StockKey key, long tooHigh, long stays, Instant at) {
        Optional<Versioned<LocationAccuracy>> found = locations.find(key.location());
        LocationAccuracy next = see(
                key,
                new Seen(tooHigh, at),
                found.map(Versioned::aggregate),
                before -> before.pickedShort(tooHigh, stays, at, model.memory()));
        locations.save(next, version(found));
    }

    private LocationAccuracy see(StockKey key, Seen seen, Optional<LocationAccuracy> known, Look look) {
        Optional<Versioned<StockAccuracy>> found = stock.find(key);
        StockAccuracy before = found.map(Versioned::aggregate)
                .orElseGet(() -> StockAccuracy.unseen(key, seen.at().minus(model.unchecked())));
        stock.save(look.at(before), version(found));
        return known.orElseGet(() -> LocationAccuracy.unseen(key.location(), seen.at()))
                .seen(before.newlyLost(seen.tooHigh()), before.since(), seen.at(), model.memory());
    }

    private static Version version(Optional<? extends Versioned<?>> found) {
        return found.<Version>map(Versioned::version).orElse(Version.NONE);
    }
}
