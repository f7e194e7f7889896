package io.omni.inventory.feed;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePage;
import io.omni.inventory.promise.Promises;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells a partner what each store has, for local inventory ads. {@link io.omni.inventory.Inventory#localInventoryFeed} makes one.
 *
 * <p>It reads the same promise as the shop: what a channel may sell by pick-up, after quotas, holds, safety stock and thresholds. SKUs are
 * handed in by an iterator, in ascending order, and listings handed out one after the other, by SKU and location: what is in memory at a time
 * is a page of SKUs, however many there are. What was told is remembered by feed, SKU and store, so that a delta tells what changed since:
 * another availability, price, pick-up or store code, a quantity that passed a threshold, and what is not in the feed any more, which is told
 * once more as out of stock.
 *
 * <p>What is told of a page is remembered when all of it was handed out. A run that fails in the middle is run again: the rest is told then,
 * and the page at which it failed once more. A file that was written and never reached the partner is made good by a {@link #full} one.
 */
public final class LocalInventoryFeed {

    private static final int PAGE = 200;
    private static final String BY_FEED = "feed";
    private static final AggregateType<ToldListings.Id, ToldListings> TYPE = AggregateType.of(
                    "told-listings",
                    ToldListings.class,
                    told -> new ToldListings.Id(told.feed(), told.sku()),
                    ToldListings.Id::text)
            .withIndex(BY_FEED, told -> Set.of(told.feed().value()));

    private final Promises promises;
    private final Function<Collection<StockKey>, List<StockLevel>> levels;
    private final UnitOfWork unitOfWork;
    private final VersionedStore<ToldListings.Id, ToldListings> told;
    private final FeedId id;
    private final Optional<ChannelId> channel;
    private final LocalOffers offers;
    private final FeedRule rule;

    /**
     * Creates it. A host has no need to: the inventory makes one.
     *
     * @param promises what can be promised
     * @param levels tells what is on display
     * @param storage where it is kept what was told
     * @param id which feed
     * @param channel in which channel its units are sold, or empty
     * @param offers what stock does not know
     * @param rule how quantities are told
     */
    public LocalInventoryFeed(
            Promises promises,
            Function<Collection<StockKey>, List<StockLevel>> levels,
            Storage storage,
            FeedId id,
            Optional<ChannelId> channel,
            LocalOffers offers,
            FeedRule rule) {
        this.promises = promises;
        this.levels = levels;
        this.unitOfWork = storage.unitOfWork();
        this.told = storage.aggregates(TYPE);
        this.id = Given.require("id", id);
        this.channel = Given.require("channel", channel);
        this.offers = Given.require("offers", offers);
        this.rule = Given.require("rule", rule);
    }

    /**
     * Tells everything.
     *
     * @param skus what is in the feed, in ascending order, each once
     * @param locations where; those without a store code are left out
     * @param sink takes each listing, in the order of SKUs and locations
     * @return what was told
     * @throws IllegalArgumentException if SKUs are not in ascending order
     */
    public FeedRun full(Iterator<Sku> skus, List<LocationId> locations, Consumer<LocalListing> sink) {
        return run(skus, locations, sink, (before, after) -> true);
    }

    /**
     * Tells what changed since it was told last, in a full feed or a delta.
     *
     * @param skus what is in the feed, in ascending order, each once
     * @param locations where; those without a store code are left out
     * @param sink takes each listing, in the order of SKUs and locations
     * @return what was told
     * @throws IllegalArgumentException if SKUs are not in ascending order
     */
    public FeedRun delta(Iterator<Sku> skus, List<LocationId> locations, Consumer<LocalListing> sink) {
        return run(skus, locations, sink, rule::isWorthTelling);
    }

    private interface Choice {
        boolean isToTell(LocalListing before, LocalListing after);
    }

    private FeedRun run(Iterator<Sku> skus, List<LocationId> locations, Consumer<LocalListing> sink, Choice choice) {
        Given.require("sink", sink);
        Map<LocationId, StoreCode> stores = stores(Given.copy("locations", locations));
        Told known = new Told();
        FeedRun run = FeedRun.NONE;
        @Nullable Sku last = null;
        while (Given.require("skus", skus).hasNext()) {
            List<Sku> page = page(skus, last);
            last = page.get(page.size() - 1);
            run = run.plus(page.size(), 0, 0);
            run = tell(page, stores, known, sink, choice, run);
        }
        return withdraw(known, null, sink, run);
    }

    private Map<LocationId, StoreCode> stores(List<LocationId> locations) {
        Map<LocationId, StoreCode> stores = new LinkedHashMap<>();
        locations.stream()
                .distinct()
                .sorted(Comparator.comparing(LocationId::value))
                .forEach(location -> offers.store(location).ifPresent(code -> stores.put(location, code)));
        return stores;
    }

    private static List<Sku> page(Iterator<Sku> skus, @Nullable Sku before) {
        List<Sku> page = new ArrayList<>();
        @Nullable Sku last = before;
        while (skus.hasNext() && page.size() < PAGE) {
            Sku sku = skus.next();
            if (last != null && last.compareTo(sku) >= 0) {
                throw new IllegalArgumentException(
                        "SKU %s comes after %s: give them in ascending order, each once".formatted(sku, last));
            }
            page.add(sku);
            last = sku;
        }
        return page;
    }

    private FeedRun tell(
            List<Sku> page,
            Map<LocationId, StoreCode> stores,
            Told known,
            Consumer<LocalListing> sink,
            Choice choice,
            FeedRun before) {
        Map<StockKey, LocalListing> listings = listings(page, stores);
        FeedRun run = before;
        List<Runnable> saves = new ArrayList<>();
        for (Sku sku : page) {
            run = withdraw(known, sku, sink, run);
            Optional<Versioned<ToldListings>> found = known.at(sku);
            List<ToldListings.Store> now = new ArrayList<>();
            for (LocationId location : stores.keySet()) {
                LocalListing listing = listings.get(new StockKey(sku, location));
                if (listing != null) {
                    Optional<LocalListing> last =
                            found.flatMap(all -> all.aggregate().at(location));
                    boolean isNew = last.isEmpty() || choice.isToTell(last.get(), listing);
                    if (isNew) {
                        sink.accept(listing);
                        run = run.plus(0, 1, 0);
                    }
                    now.add(new ToldListings.Store(location, isNew ? listing : last.get()));
                }
            }
            run = gone(found, stores.keySet(), sink, run);
            ToldListings after = new ToldListings(id, sku, now);
            if (found.isEmpty() || !found.get().aggregate().equals(after)) {
                saves.add(() ->
                        told.save(after, found.<Version>map(Versioned::version).orElse(Version.NONE)));
            }
        }
        unitOfWork.execute(() -> {
            saves.forEach(Runnable::run);
            return page;
        });
        return run;
    }

    /** Stores that were told of and are not in the feed any more. */
    private static FeedRun gone(
            Optional<Versioned<ToldListings>> found,
            Set<LocationId> stores,
            Consumer<LocalListing> sink,
            FeedRun before) {
        FeedRun run = before;
        for (ToldListings.Store store :
                found.map(all -> all.aggregate().stores()).orElse(List.of())) {
            if (!stores.contains(store.location())) {
                sink.accept(store.listing().withdrawn());
                run = run.plus(0, 1, 1);
            }
        }
        return run;
    }

    /** SKUs before another, or all that are left, that were told of and are not in the feed any more. */
    private FeedRun withdraw(Told known, @Nullable Sku before, Consumer<LocalListing> sink, FeedRun soFar) {
        FeedRun run = soFar;
        Optional<Versioned<ToldListings>> gone = known.before(before);
        while (gone.isPresent()) {
            ToldListings last = gone.get().aggregate();
            for (ToldListings.Store store : last.stores()) {
                sink.accept(store.listing().withdrawn());
                run = run.plus(0, 1, 1);
            }
            told.remove(new ToldListings.Id(id, last.sku()), gone.get().version());
            gone = known.before(before);
        }
        return run;
    }

    private Map<StockKey, LocalListing> listings(List<Sku> skus, Map<LocationId, StoreCode> stores) {
        List<LocationId> locations = List.copyOf(stores.keySet());
        PromisePage page =
                promises.page(channel, PromiseMethod.PICKUP, skus, locations).refresh();
        Map<StockKey, Long> units = new HashMap<>();
        List<StockKey> toOrder = new ArrayList<>();
        for (int row = 0; row < skus.size(); row++) {
            for (int column = 0; column < locations.size(); column++) {
                StockKey key = new StockKey(skus.get(row), locations.get(column));
                units.put(key, page.offered(row, column));
                if (page.offered(row, column) <= 0
                        && offers.pickup(key.sku(), key.location()).method() == PickupMethod.SHIP_TO_STORE) {
                    toOrder.add(key);
                }
            }
        }
        Set<StockKey> shown = shown(toOrder);
        Map<StockKey, LocalListing> listings = new HashMap<>();
        units.forEach((key, offered) -> listings.put(key, listing(key, stores.get(key.location()), offered, shown)));
        return listings;
    }

    private Set<StockKey> shown(List<StockKey> keys) {
        Set<StockKey> shown = new HashSet<>();
        if (!keys.isEmpty()) {
            levels.apply(keys).stream()
                    .filter(level -> level.display() > 0)
                    .map(StockLevel::key)
                    .forEach(shown::add);
        }
        return shown;
    }

    private LocalListing listing(StockKey key, @Nullable StoreCode store, long offered, Set<StockKey> shown) {
        return new LocalListing(
                Given.require("store", store),
                key.sku(),
                shown.contains(key) ? LocalAvailability.ON_DISPLAY_TO_ORDER : rule.availability(offered),
                rule.told(offered),
                offers.price(key.sku(), key.location()),
                offers.pickup(key.sku(), key.location()));
    }

    /** What was told before, in the order of SKUs, page by page. */
    private final class Told {

        private List<Versioned<ToldListings>> page = List.of();
        private int next;
        private @Nullable Sku after;
        private boolean isOver;

        private Optional<Versioned<ToldListings>> peek() {
            if (next == page.size() && !isOver) {
                page = told.findBy(BY_FEED, id.value(), after == null ? null : new ToldListings.Id(id, after), PAGE);
                next = 0;
                isOver = page.size() < PAGE;
            }
            return next < page.size() ? Optional.of(page.get(next)) : Optional.empty();
        }

        private void pass(Versioned<ToldListings> one) {
            after = one.aggregate().sku();
            next++;
        }

        /** The next one, if it is before a SKU, or there is none. */
        Optional<Versioned<ToldListings>> before(@Nullable Sku sku) {
            Optional<Versioned<ToldListings>> one = peek().filter(
                            found -> sku == null || found.aggregate().sku().compareTo(sku) < 0);
            one.ifPresent(this::pass);
            return one;
        }

        Optional<Versioned<ToldListings>> at(Sku sku) {
            Optional<Versioned<ToldListings>> one =
                    peek().filter(found -> found.aggregate().sku().equals(sku));
            one.ifPresent(this::pass);
            return one;
        }
    }
}
