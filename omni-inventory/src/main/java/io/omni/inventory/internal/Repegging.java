package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.event.Event;
import io.omni.core.ledger.Ledger;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Versioned;
import io.omni.inventory.backorder.BackOrder;
import io.omni.inventory.promise.Commitment;
import io.omni.inventory.promise.DueBook;
import io.omni.inventory.promise.ExpectedUnits;
import io.omni.inventory.promise.Pegging;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.supply.Expectation;
import io.omni.inventory.supply.ExpectedSupply;
import io.omni.inventory.supply.SupplyAnnounced;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyRevised;
import io.omni.inventory.supply.SupplyWatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Tells those who were promised units by a supply when another supply, or none, brings them. */
public final class Repegging implements SupplyWatch {

    private final Shelves shelves;
    private final DueBooks books;
    private final BackOrderBook orders;
    private final PromisePolicies policies;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where back-orders are kept
     * @param clock tells the instant of each change
     */
    public Repegging(Ledger ledger, Storage storage, InstantSource clock) {
        this.shelves = new Shelves(ledger, storage);
        this.books = new DueBooks(storage);
        this.orders = new BackOrderBook(storage);
        this.policies = new PromisePolicies(storage);
        this.clock = clock;
    }

    @Override
    public List<? extends Event> changed(List<Event> events, Function<Sku, List<ExpectedSupply>> expected) {
        Map<StockKey, Map<SupplyId, Optional<Expectation>>> before = new TreeMap<>();
        for (Event event : events) {
            if (event instanceof SupplyRevised revised) {
                before.computeIfAbsent(revised.key(), key -> new LinkedHashMap<>())
                        .putIfAbsent(revised.supply(), Optional.of(revised.before()));
            } else if (event instanceof SupplyAnnounced announced) {
                before.computeIfAbsent(announced.supply().key(), key -> new LinkedHashMap<>())
                        .putIfAbsent(announced.supply().id(), Optional.empty());
            }
        }
        List<Event> told = new ArrayList<>();
        before.forEach((key, expectations) -> told.addAll(repegged(key, expectations, expected)));
        return told;
    }

    private List<? extends Event> repegged(
            StockKey key, Map<SupplyId, Optional<Expectation>> before, Function<Sku, List<ExpectedSupply>> expected) {
        Optional<Versioned<DueBook>> book = books.find(key);
        if (book.isEmpty() && !policies.policy().promisesSupply(key)) {
            return List.of();
        }
        books.save(book.map(Versioned::aggregate).orElseGet(() -> DueBook.empty(key)), book);
        Instant now = clock.instant();
        List<Commitment> promised = orders.at(key).stream()
                .map(Versioned::aggregate)
                .filter(order -> order.isOpen(now))
                .map(BackOrder::commitment)
                .toList();
        if (promised.isEmpty()) {
            return List.of();
        }
        long available = shelves.available(Optional.empty(), List.of(key), now).getOrDefault(key, 0L);
        List<ExpectedUnits> after = expected.apply(key.sku()).stream()
                .filter(supply -> supply.key().equals(key))
                .map(ExpectedUnits::of)
                .toList();
        return Pegging.of(available, after, promised).since(Pegging.of(available, asBefore(after, before), promised));
    }

    private static List<ExpectedUnits> asBefore(
            List<ExpectedUnits> after, Map<SupplyId, Optional<Expectation>> before) {
        Map<SupplyId, ExpectedUnits> supplies = new TreeMap<>();
        after.forEach(supply -> supplies.put(supply.supply(), supply));
        before.forEach((id, expectation) -> {
            supplies.remove(id);
            expectation
                    .filter(known -> known.outstanding().isPositive())
                    .ifPresent(known -> supplies.put(id, new ExpectedUnits(id, known.outstanding(), known.at())));
        });
        return List.copyOf(supplies.values());
    }
}
