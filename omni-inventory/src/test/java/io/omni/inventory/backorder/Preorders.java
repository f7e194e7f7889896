package io.omni.inventory.backorder;

import static io.omni.inventory.Shop.line;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRule;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.Remainder;
import io.omni.inventory.supply.ReviseSupply;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A shop that promises what is still to come. */
final class Preorders {

    final Shop shop = new Shop();
    final BackOrders backOrders = shop.inventory.backOrders();

    /** With limits on known supply and beyond it. */
    Preorders(long onSupply, long beyond) {
        shop.inventory
                .promises()
                .put(PromisePolicy.of(PromiseRule.named("limits")
                        .onSupply(Quantity.of(onSupply))
                        .beyond(Quantity.of(beyond))));
    }

    void announce(String supply, StockKey key, long units, Instant at) {
        shop.inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.nextId(),
                        new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId(supply)),
                        List.of(new SupplyLine(new SupplyId(supply), key, Quantity.of(units), at))));
    }

    void revise(String supply, long units, Instant at) {
        shop.inventory.supplies().revise(new ReviseSupply(shop.nextId(), new SupplyId(supply), Quantity.of(units), at));
    }

    void receive(String supply, long units) {
        shop.inventory
                .supplies()
                .receive(new ReceiveSupply(shop.nextId(), List.of(Arrival.of(new SupplyId(supply), units))));
    }

    void receiveShort(String supply, long units) {
        shop.inventory
                .supplies()
                .receive(new ReceiveSupply(
                        shop.nextId(),
                        List.of(new Arrival(
                                new SupplyId(supply), Quantity.of(units), Quantity.ZERO, Remainder.NOT_COMING))));
    }

    PlaceBackOrder order(Instant due, StockLine... lines) {
        return new PlaceBackOrder(
                shop.nextId(), List.of(lines), due, PromiseMethod.SHIP, Optional.empty(), Optional.empty());
    }

    PlaceBackOrder basket(Instant due, Duration timeToLive, StockLine... lines) {
        return new PlaceBackOrder(
                shop.nextId(), List.of(lines), due, PromiseMethod.SHIP, Optional.empty(), Optional.of(timeToLive));
    }

    ReservationId placed(Instant due, StockKey key, long units) {
        return placed(order(due, line(key, units)));
    }

    ReservationId placed(PlaceBackOrder command) {
        if (backOrders.place(command) instanceof PlaceBackOrderOutcome.Placed placed) {
            return placed.id();
        }
        throw new AssertionError("not placed: " + command);
    }

    boolean canPlace(Instant due, StockKey key, long units) {
        return backOrders.place(order(due, line(key, units))) instanceof PlaceBackOrderOutcome.Placed;
    }

    /** How many units are held for a promise. */
    long held(ReservationId promise) {
        return shop.inventory.reservation(promise).map(Reservation::lines).orElse(List.of()).stream()
                .mapToLong(line -> line.quantity().units())
                .sum();
    }

    /** How many units are still to come for a promise. */
    long open(ReservationId promise) {
        return backOrders.find(promise).stream()
                .mapToLong(order -> order.quantity().units())
                .sum();
    }
}
