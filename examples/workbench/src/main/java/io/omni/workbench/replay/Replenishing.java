package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.supply.ReceiveShipment;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.ShipTransfer;
import io.omni.inventory.supply.TransferArrival;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferLine;
import io.omni.inventory.supply.TransferOutcome;
import io.omni.inventory.supply.Transfers;
import io.omni.orders.fulfillment.FulfillmentOrder;
import java.time.Duration;
import java.time.Instant;
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
    private long sent;
    private long onTheWay;

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

    /** By a transfer order, which is shipped at once. */
    private void dispatch(Sku sku, LocationId from, LocationId to, long units) {
        String name = "transfer/" + sku + "/" + from + "/" + to;
        List<TransferLine> lines = List.of(new TransferLine(sku, Quantity.of(units)));
        Instant due = retailer.clock().instant().plus(ON_THE_WAY);
        Transfers orders = retailer.omni().inventory().transfers();
        TransferId transfer = orders.request(new RequestTransfer(retailer.command(name), from, to, lines, due))
                .transfer();
        TransferOutcome outcome = orders.ship(new ShipTransfer(retailer.command(name + "/leaves"), transfer, lines));
        if (!(outcome instanceof TransferOutcome.Done)) {
            throw new IllegalStateException(
                    "%d of %s did not leave %s although they are there: %s".formatted(units, sku, from, outcome));
        }
        transfers++;
        sent += units;
        onTheWay += units;
        retailer.shadow().dispatch(new StockKey(sku, from), Quantity.of(units));
        agenda.note(due, () -> arrive(transfer, new StockKey(sku, to), units));
    }

    private void arrive(TransferId transfer, StockKey key, long units) {
        TransferOutcome outcome = retailer.omni()
                .inventory()
                .transfers()
                .receive(new ReceiveShipment(
                        retailer.command("arrival/" + transfer),
                        transfer,
                        List.of(TransferArrival.of(key.sku(), units))));
        if (!(outcome instanceof TransferOutcome.Done)) {
            throw new IllegalStateException(
                    "%d of %s did not arrive although they were sent: %s".formatted(units, key, outcome));
        }
        onTheWay -= units;
        retailer.shadow().arrive(key, Quantity.of(units));
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

    long sent() {
        return sent;
    }

    long onTheWay() {
        return onTheWay;
    }
}
