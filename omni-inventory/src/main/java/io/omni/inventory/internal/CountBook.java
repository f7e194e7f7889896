package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountPlan;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.CountsUnderWay;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.internal.CountTypes.LineId;
import io.omni.inventory.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where counts are kept. */
final class CountBook {

    private static final int PAGE = 500;

    private final VersionedStore<CountId, Count> counts;
    private final VersionedStore<CountId, CountPlan> plans;
    private final VersionedStore<LocationId, CountsUnderWay> underWay;
    private final VersionedStore<LineId, CountLine> lines;
    private final VersionedStore<StockKey, LastCount> last;

    CountBook(Storage storage) {
        this.counts = storage.aggregates(CountTypes.COUNT);
        this.plans = storage.aggregates(CountTypes.PLAN);
        this.underWay = storage.aggregates(CountTypes.UNDER_WAY);
        this.lines = storage.aggregates(CountTypes.LINE);
        this.last = storage.aggregates(CountTypes.LAST);
    }

    Optional<Versioned<Count>> find(CountId id) {
        return counts.find(id);
    }

    CountScope scope(CountId id) {
        return plans.find(id)
                .map(found -> found.aggregate().scope())
                .orElseThrow(() -> new IllegalStateException(
                        "count %s has no plan: the store has lost what was saved with it".formatted(id)));
    }

    List<CountId> underWay(LocationId location) {
        return underWay.find(location).map(found -> found.aggregate().counts()).orElse(List.of());
    }

    /** What is under way at a location, to be saved over what was read: a count that is opened meanwhile is a conflict then. */
    Optional<Versioned<CountsUnderWay>> othersAt(LocationId location) {
        return underWay.find(location);
    }

    void begin(Count count, CountScope scope, Optional<Versioned<CountsUnderWay>> others) {
        CountsUnderWay before =
                others.map(Versioned::aggregate).orElseGet(() -> new CountsUnderWay(count.location(), List.of()));
        underWay.save(before.with(count.id()), version(others));
        plans.save(new CountPlan(count.id(), scope), Version.NONE);
        counts.save(count, Version.NONE);
    }

    /** Saves a count even where it did not change: a tally has to lose against whoever closes the count at the same time. */
    void save(Versioned<Count> found, Count next) {
        counts.save(next, found.version());
        if (!next.state().isUnderWay()) {
            underWay.find(next.location())
                    .ifPresent(others -> underWay.save(others.aggregate().without(next.id()), others.version()));
        }
    }

    Optional<Versioned<CountLine>> line(CountId count, StockKey key) {
        return lines.find(new LineId(count, key));
    }

    void save(Optional<Versioned<CountLine>> found, CountLine next) {
        lines.save(next, version(found));
    }

    /** All lines of a count that were marked or tallied, in the order of SKUs. */
    List<Versioned<CountLine>> lines(CountId count) {
        List<Versioned<CountLine>> all = new ArrayList<>();
        List<Versioned<CountLine>> page;
        @Nullable LineId after = null;
        do {
            page = lines.findBy(CountTypes.BY_COUNT, count.toString(), after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? after : id(page.get(page.size() - 1).aggregate());
        } while (page.size() == PAGE);
        return all;
    }

    /** Counts that are over, in the order in which they were opened. */
    List<Count> over(@Nullable CountId after, int limit) {
        return counts.findBy(CountTypes.BY_OVER, CountTypes.OVER, after, limit).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    /** Removes a count with its lines, unless somebody else has. */
    boolean remove(CountId id) {
        lines(id).forEach(line -> lines.remove(id(line.aggregate()), line.version()));
        plans.find(id).ifPresent(plan -> plans.remove(id, plan.version()));
        Optional<Versioned<Count>> found = counts.find(id);
        found.ifPresent(count -> counts.remove(id, count.version()));
        return found.isPresent();
    }

    private static LineId id(CountLine line) {
        return new LineId(line.count(), line.key());
    }

    /** The line of a count under way that covers some stock, if it was marked or tallied. */
    Optional<Versioned<CountLine>> lineUnderWay(StockKey key) {
        return underWay(key.location()).stream()
                .flatMap(count -> line(count, key).stream())
                .findFirst();
    }

    Optional<LastCount> last(StockKey key) {
        return last.find(key).map(Versioned::aggregate);
    }

    void save(LastCount count) {
        last.save(count, version(last.find(count.key())));
    }

    static StockKey key(Count count, Sku sku) {
        return new StockKey(sku, count.location());
    }

    private static Version version(Optional<? extends Versioned<?>> found) {
        return found.<Version>map(Versioned::version).orElse(Version.NONE);
    }
}
