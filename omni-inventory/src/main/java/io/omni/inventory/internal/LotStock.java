package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.lot.Lot;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.TrackedSkus;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads lots: what is known of them, and how many units of each there are. */
public final class LotStock {

    private static final String BY_SKU = "sku";
    private static final char CUT = '\t';

    private static final AggregateType<Id, Lot> TYPE = AggregateType.<Id, Lot>of(
                    "lot", Lot.class, lot -> new Id(lot.sku(), lot.id()), Id::text)
            .withIndex(BY_SKU, lot -> Set.of(lot.sku().value()));

    /** What expires first leaves first; of two that expire together, the one of the lesser name. */
    private static final Comparator<Lot> FIRST_TO_EXPIRE = Comparator.<Lot, Instant>comparing(
                    lot -> lot.bestBefore().orElse(Instant.MAX))
            .thenComparing(Lot::id);

    private final Ledger ledger;
    private final VersionedStore<Id, Lot> lots;
    private final LotOptions options;

    /** Names a lot among those of all SKUs. */
    record Id(Sku sku, LotId lot) {

        String text() {
            return sku.value() + CUT + lot.value();
        }
    }

    /**
     * Creates the reader.
     *
     * @param ledger where units are booked, lots beside them
     * @param storage where it is kept what is known of lots
     * @param options what is tracked
     */
    public LotStock(Ledger ledger, Storage storage, LotOptions options) {
        this.ledger = ledger;
        this.lots = storage.aggregates(TYPE);
        this.options = options;
    }

    Tracking tracking(Sku sku) {
        return options.tracked().of(sku);
    }

    /** Whether anybody asks for more than that units have not expired. */
    boolean asksForLife() {
        return options.tracked() != TrackedSkus.NOTHING
                && !options.shelfLife().rules().isEmpty();
    }

    LotOptions options() {
        return options;
    }

    Optional<Versioned<Lot>> find(Sku sku, LotId lot) {
        return lots.find(new Id(sku, lot));
    }

    void save(Lot lot, Optional<Versioned<Lot>> before) {
        lots.save(lot, before.map(Versioned::version).orElse(Version.NONE));
    }

    /** The lots of a SKU that are known, the first to expire first. */
    List<Lot> known(Sku sku) {
        return lots.findBy(BY_SKU, sku.value(), null, Integer.MAX_VALUE).stream()
                .map(Versioned::aggregate)
                .filter(lot -> !lot.id().isUnassigned())
                .sorted(FIRST_TO_EXPIRE)
                .toList();
    }

    /** How many units of some lots are at a place, those of which there is none left out. */
    Map<LotId, Long> units(StockKey key, LotPlace place, Collection<LotId> some, Instant at) {
        List<AccountId> accounts =
                some.stream().map(lot -> LotBook.account(key, place, lot)).toList();
        Map<LotId, Long> units = new HashMap<>();
        ledger.positions(accounts, at).forEach(position -> {
            if (position.balance() != 0) {
                units.put(LotBook.level(position.account(), 0).lot(), position.balance());
            }
        });
        return units;
    }

    /** All lots of a SKU of which there are units anywhere. */
    List<LotLevel> everywhere(Sku sku, Instant at) {
        return ledger.scan(LotBook.LOTS, sku.value(), at).stream()
                .filter(position -> position.balance() != 0)
                .map(position -> LotBook.level(position.account(), position.balance()))
                .toList();
    }

    /** The units of a lot that may be sold if its place allows it, by where they are; those with a name only. */
    private Map<StockKey, Map<Lot, Long>> aging(Collection<StockKey> keys, Instant at) {
        Map<StockKey, Map<Lot, Long>> aging = new HashMap<>();
        Set<Sku> skus = new TreeSet<>(keys.stream().map(StockKey::sku).toList());
        for (Sku sku : skus) {
            List<Lot> spoiling = tracking(sku) == Tracking.NONE
                    ? List.of()
                    : known(sku).stream()
                            .filter(lot -> lot.bestBefore().isPresent()
                                    || lot.recalledAt().isPresent())
                            .toList();
            Map<AccountId, Lot> accounts = new LinkedHashMap<>();
            keys.stream()
                    .filter(key -> key.sku().equals(sku))
                    .forEach(key -> spoiling.forEach(
                            lot -> accounts.put(LotBook.account(key, LotPlace.SELLABLE, lot.id()), lot)));
            if (!accounts.isEmpty()) {
                for (Position position : ledger.positions(accounts.keySet(), at)) {
                    Lot lot = accounts.get(position.account());
                    if (lot != null && position.balance() > 0) {
                        aging.computeIfAbsent(
                                        LotBook.level(position.account(), 0).key(), key -> new HashMap<>())
                                .put(lot, position.balance());
                    }
                }
            }
        }
        return aging;
    }

    /** How many units may not be sold, for their lot has expired or is called back. */
    Map<StockKey, Long> expired(Collection<StockKey> keys, Instant at) {
        Map<StockKey, Long> expired = new HashMap<>();
        aging(keys, at).forEach((key, units) -> expired.put(key, notGood(units, at, Duration.ZERO)));
        return expired;
    }

    /** How many units may not be sold in a channel at an instant, those that may be sold to nobody included. */
    Map<StockKey, Long> tooOld(Collection<StockKey> keys, Optional<ChannelId> channel, Instant at) {
        Map<StockKey, Long> old = new HashMap<>();
        aging(keys, at)
                .forEach((key, units) -> old.put(
                        key,
                        notGood(
                                units,
                                at,
                                options.shelfLife().rule(key.sku(), channel).least())));
        return old;
    }

    private static long notGood(Map<Lot, Long> units, Instant at, Duration least) {
        return units.entrySet().stream()
                .filter(entry -> !entry.getKey().isGood(at, least))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Lots that are good for long enough with how many units there are, the first to expire first. */
    Map<Lot, Long> good(StockKey key, Instant at, Duration least) {
        List<Lot> known =
                known(key.sku()).stream().filter(lot -> lot.isGood(at, least)).toList();
        Map<LotId, Long> units =
                units(key, LotPlace.SELLABLE, known.stream().map(Lot::id).toList(), at);
        Map<Lot, Long> good = new LinkedHashMap<>();
        known.forEach(lot -> {
            long there = units.getOrDefault(lot.id(), 0L);
            if (there > 0) {
                good.put(lot, there);
            }
        });
        return good;
    }

    /** Which lots to take of some units, the first to expire first, and of those that have no name what is there then. */
    Map<LotId, Long> firstToExpire(StockKey key, long units, Instant at, Duration least) {
        Map<LotId, Long> taken = new LinkedHashMap<>();
        long missing = units;
        for (Map.Entry<Lot, Long> lot : good(key, at, least).entrySet()) {
            long here = Math.min(missing, lot.getValue());
            if (here > 0) {
                taken.put(lot.getKey().id(), here);
                missing -= here;
            }
        }
        long nameless = Math.min(missing, unassigned(key, LotPlace.SELLABLE, at));
        if (nameless > 0) {
            taken.put(LotId.UNASSIGNED, nameless);
        }
        return taken;
    }

    long unassigned(StockKey key, LotPlace place, Instant at) {
        return units(key, place, List.of(LotId.UNASSIGNED), at).getOrDefault(LotId.UNASSIGNED, 0L);
    }

    List<LotLevel> where(Sku sku, LotId lot, Instant at) {
        List<LotLevel> found = new ArrayList<>(everywhere(sku, at));
        found.removeIf(level -> !level.lot().equals(lot));
        return List.copyOf(found);
    }
}
