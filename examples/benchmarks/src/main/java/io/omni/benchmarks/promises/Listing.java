package io.omni.benchmarks.promises;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.quantity.Quantity;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.AvailabilityPage;
import io.omni.inventory.Inventory;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePage;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.promise.PromiseRule;
import io.omni.inventory.promise.SafetyStock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A page of a listing: each SKU at each store, with a unit kept back by a rule. */
final class Listing {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final VirtualClock clock = new VirtualClock(NOW);
    private final Inventory inventory;
    private final List<Sku> skus;
    private final List<LocationId> stores;
    private final PromisePage page;
    private final AvailabilityPage plain;
    private int receipts;

    Listing(Scale scale) {
        InMemoryStorage storage = new InMemoryStorage();
        this.inventory = new Inventory(storage.openLedger(clock, LedgerOptions.DEFAULT), storage, clock);
        this.skus = IntStream.range(0, scale.skus())
                .mapToObj(i -> new Sku("sku-" + i))
                .toList();
        this.stores = IntStream.range(0, scale.stores())
                .mapToObj(i -> new LocationId("store-" + i))
                .toList();
        inventory
                .promises()
                .put(PromisePolicy.of(PromiseRule.named("one back").keeping(new SafetyStock.Units(Quantity.ONE))));
        skus.forEach(sku -> receive(stores.stream()
                .map(store -> StockLine.of(sku, store, 1 + store.value().length()))
                .toList()));
        this.page = inventory.promises().page(Optional.empty(), PromiseMethod.PICKUP, skus, stores);
        this.plain = inventory.availability(skus, stores);
        requireTheSame();
    }

    private void receive(List<StockLine> lines) {
        inventory.receive(new ReceiveStock(CommandId.next(clock), lines));
    }

    private void requireTheSame() {
        if (oneByOne() != page()) {
            throw new IllegalStateException("a page offers %d units, and one by one %d".formatted(page(), oneByOne()));
        }
    }

    long oneByOne() {
        long units = 0;
        for (Sku sku : skus) {
            for (LocationId store : stores) {
                PromiseQuestion question =
                        new PromiseQuestion(new StockKey(sku, store), Optional.empty(), PromiseMethod.PICKUP, NOW);
                units += inventory.promises().offer(question).offered().units();
            }
        }
        return units;
    }

    long page() {
        page.refresh();
        long units = 0;
        for (int row = 0; row < skus.size(); row++) {
            for (int column = 0; column < stores.size(); column++) {
                units += page.offered(row, column);
            }
        }
        return units;
    }

    long plain() {
        plain.refresh();
        long units = 0;
        for (int row = 0; row < skus.size(); row++) {
            for (int column = 0; column < stores.size(); column++) {
                units += plain.available(row, column);
            }
        }
        return units;
    }

    long changingPage() {
        receipts++;
        receive(List.of(StockLine.of(skus.get(receipts % skus.size()), stores.get(receipts % stores.size()), 1)));
        return page();
    }
}
