package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.ANN;
import static io.omni.orders.assembly.Retailer.BAG;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.SCARF;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.event.RecordedEvent;
import io.omni.inventory.count.CountId;
import io.omni.inventory.escrow.EscrowId;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.promise.PromiseId;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.waiting.TicketId;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.coupon.TypedCode;
import io.omni.loyalty.giftcard.GiftCardId;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.stamp.StampCardId;
import io.omni.orders.cart.CartCode;
import io.omni.orders.cart.CartId;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.internal.Types;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.placement.OfferId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that commands have done, as the outside sees it.
 *
 * @param events what left
 * @param stock how it stands
 * @param money what the provider took and paid back
 * @param balance of the customer's points
 * @param lots the customer's points by purchase
 * @param subjects the carts, orders, reservations and counts that a command names, as they are stored
 */
record Effects(
        List<RecordedEvent> events,
        List<StockLevel> stock,
        Set<InMemoryPayments.Balance> money,
        PointsBalance balance,
        List<PointsLot> lots,
        List<Object> subjects) {

    static Effects of(Retailer shop, Command command) {
        return new Effects(
                shop.storage.events(),
                Stream.of(COAT, SCARF, BAG, Retailer.SYRUP, Retailer.SCANNER)
                        .flatMap(sku -> shop.omni.inventory().levels(sku).stream())
                        .toList(),
                Set.copyOf(shop.payments.balances()),
                shop.omni.loyalty().orElseThrow().balance(ANN),
                shop.omni.loyalty().orElseThrow().lots(ANN),
                subjects(shop, command));
    }

    private static List<Object> subjects(Retailer shop, Command command) {
        List<Object> subjects = new ArrayList<>();
        subjects.add(shop.storage.aggregates(Types.CART).find(CartId.of(command.id())));
        shop.storage.aggregates(Types.CUSTOMER_CART).find(ANN).ifPresent(own -> {
            subjects.add(own);
            subjects.add(
                    shop.storage.aggregates(Types.CART).find(own.aggregate().cart()));
        });
        subjects.add(shop.storage.aggregates(Types.OFFER).find(OfferId.of(command.id())));
        Loyalty loyalty = shop.omni.loyalty().orElseThrow();
        subjects.add(loyalty.usable(ANN));
        subjects.add(loyalty.promotionUses().usedBy(ANN));
        subjects.add(loyalty.redemptions().find(RedemptionId.of(command.id())));
        subjects.add(shop.omni.inventory().counts().find(CountId.of(command.id())));
        subjects.add(shop.omni.inventory().backOrders().find(ReservationId.of(command.id())));
        subjects.add(shop.omni.inventory().waiting().find(TicketId.of(command.id())));
        subjects.add(shop.omni.inventory().promises().find(PromiseId.of(command.id())));
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            Object named = Variations.read(command, component);
            if (named instanceof RedemptionId redemption) {
                subjects.add(loyalty.redemptions().find(redemption));
            } else if (named instanceof HouseholdId household) {
                subjects.add(loyalty.members(household));
            } else if (named instanceof StampCardId card) {
                subjects.add(loyalty.stampCards()
                        .find(card)
                        .map(found -> loyalty.stampCards().status(found.id(), ANN)));
            } else if (named instanceof GiftCardId card) {
                subjects.add(loyalty.giftCards().find(card));
            } else if (named instanceof TypedCode code) {
                subjects.add(loyalty.coupons().check(code, Retailer.WEB, Optional.of(ANN)));
            } else if (named instanceof Sku sku) {
                subjects.add(shop.omni.inventory().kits().find(sku));
                subjects.add(shop.omni.inventory().lots().levels(sku));
            } else if (named instanceof LotId lot) {
                subjects.add(shop.omni.inventory().lots().find(Retailer.SYRUP, lot));
            } else if (named instanceof CartId cart) {
                subjects.add(shop.storage.aggregates(Types.CART).find(cart));
            } else if (named instanceof TaskId task) {
                subjects.add(shop.storage.aggregates(Types.TASK).find(task));
                subjects.add(shop.storage.aggregates(Types.PICKUP).find(task));
            } else if (named instanceof IncidentId incident) {
                subjects.add(shop.storage.aggregates(Types.INCIDENT).find(incident));
            } else if (named instanceof CartCode) {
                subjects.add(shop.storage.aggregates(Types.CART).findBy("age", "active", null, 9));
            } else if (named instanceof OrderId order) {
                subjects.add(shop.storage.aggregates(Types.ORDER).find(order));
            } else if (named instanceof ReservationId reservation) {
                subjects.add(shop.omni.inventory().reservation(reservation));
                subjects.add(shop.omni.inventory().backOrders().find(reservation));
            } else if (named instanceof PromiseId promise) {
                subjects.add(shop.omni.inventory().promises().find(promise));
            } else if (named instanceof TicketId ticket) {
                subjects.add(shop.omni.inventory().waiting().find(ticket));
            } else if (named instanceof SupplyId supply) {
                subjects.add(shop.omni.inventory().supplies().find(supply));
            } else if (named instanceof EscrowId escrow) {
                subjects.add(shop.omni.inventory().escrows().find(escrow));
            } else if (named instanceof TransferId transfer) {
                subjects.add(shop.omni.inventory().transfers().find(transfer));
            } else if (named instanceof StockKey key) {
                subjects.add(shop.omni.inventory().confidence().find(key));
                subjects.add(shop.omni.inventory().lots().levels(key.sku()));
            } else if (named instanceof CountId count) {
                subjects.add(shop.omni.inventory().counts().find(count));
                subjects.add(shop.omni.inventory().counts().lines(count));
            }
        }
        return subjects;
    }
}
