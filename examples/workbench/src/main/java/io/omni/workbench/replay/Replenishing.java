package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.orders.fulfillment.FulfillmentOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Sends stock to stores. Each midnight, a store that sold an article on the day and has three units or fewer left to promise is sent a
 * dozen, but at most half of what the warehouse has that has most; they are two days on the way.
 */
final class Replenishing {

    private static final Duration ON_THE_WAY = Duration.ofDays(2);
    private static final long FEW = 3;
    private static final long BATCH = 12;

    private final Retailer retailer;
    private final Agenda agenda;
    private final TreeSet<StockKey> soldToday = new TreeSet<>();
    private long transfers;

    Replenishing(Retailer retailer, Agenda agenda) {
        this.retailer = retailer;
        this.agenda = agenda;
    }

    void sold(FulfillmentOrder part) {
        if (retailer.stores().stream().anyMatch(store -> store.id().equals(part.location()))) {
            part.lines().forEach(line -> soldToday.add(new StockKey(line.sku(), part.location())));
        }
    }

    void endOfDay() {
        for (StockKey key : soldToday) {
            replenish(key);
        }
        soldToday.clear();
    }

    private void replenish(StockKey key) {
        List<StockLevel> levels = retailer.omni().inventory().levels(key.sku());
        Optional<StockLevel> store = at(levels, key.location());
        if (store.isEmpty()
                || store.get().available()
                                + store.get().setAside()
                                + store.get().inTransit()
                        > FEW) {
            return;
        }
        fullestWarehouse(levels).ifPresent(from -> {
            long units = Math.min(BATCH, from.available() / 2);
            if (units > 0) {
                dispatch(from.key().sku(), from.key().location(), key.location(), units);
            }
        });
    }

    private void dispatch(Sku sku, LocationId from, LocationId to, long units) {
        String name = "transfer/" + sku + "/" + from + "/" + to;
        StockLine leaving = StockLine.of(sku, from, units);
        MovementOutcome outcome = retailer.omni()
                .inventory()
                .dispatch(new DispatchTransfer(retailer.command(name), List.of(leaving), to));
        if (outcome instanceof MovementOutcome.Moved) {
            transfers++;
            retailer.shadow().dispatch(leaving.key(), leaving.quantity());
            agenda.note(retailer.clock().instant().plus(ON_THE_WAY), () -> arrive(name, StockLine.of(sku, to, units)));
        }
    }

    private void arrive(String name, StockLine line) {
        MovementOutcome outcome = retailer.omni()
                .inventory()
                .receive(new ReceiveTransfer(retailer.command(name + "/arrives"), List.of(line)));
        if (!(outcome instanceof MovementOutcome.Moved)) {
            throw new IllegalStateException("%s did not arrive although it was sent: %s".formatted(line, outcome));
        }
        retailer.shadow().arrive(line.key(), line.quantity());
    }

    private Optional<StockLevel> fullestWarehouse(List<StockLevel> levels) {
        StockLevel fullest = null;
        for (Location warehouse : retailer.warehouses()) {
            StockLevel level = at(levels, warehouse.id()).orElse(null);
            if (level != null && (fullest == null || level.available() > fullest.available())) {
                fullest = level;
            }
        }
        return Optional.ofNullable(fullest);
    }

    private static Optional<StockLevel> at(List<StockLevel> levels, LocationId location) {
        return levels.stream()
                .filter(level -> level.key().location().equals(location))
                .findFirst();
    }

    long transfers() {
        return transfers;
    }
}
