package io.omni.orders.assembly;

import io.omni.core.catalog.Catalog;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.price.Prices;
import io.omni.core.storage.Registry;
import io.omni.inventory.Inventory;
import io.omni.inventory.backorder.BackOrders;
import io.omni.inventory.capacity.Capacities;
import io.omni.inventory.confidence.Confidence;
import io.omni.inventory.count.Counts;
import io.omni.inventory.escrow.Escrows;
import io.omni.inventory.kit.Kits;
import io.omni.inventory.lot.Lots;
import io.omni.inventory.promise.Promises;
import io.omni.inventory.quota.Quotas;
import io.omni.inventory.supply.Supplies;
import io.omni.inventory.supply.Transfers;
import io.omni.inventory.waiting.WaitingLines;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.coupon.Coupons;
import io.omni.loyalty.giftcard.GiftCards;
import io.omni.loyalty.redemption.Redemptions;
import io.omni.loyalty.stamp.StampCards;
import io.omni.loyalty.usage.PromotionUses;
import io.omni.orders.Carts;
import io.omni.orders.Fulfillments;
import io.omni.orders.Orders;
import io.omni.orders.Pickups;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The doors of the library, and what their methods are. */
final class Facades {

    static final List<Class<?>> ALL = List.of(
            Omni.class,
            Catalog.class,
            Prices.class,
            Registry.class,
            Inventory.class,
            Supplies.class,
            Transfers.class,
            Kits.class,
            Counts.class,
            Confidence.class,
            Promises.class,
            Capacities.class,
            Quotas.class,
            BackOrders.class,
            Escrows.class,
            Lots.class,
            WaitingLines.class,
            Carts.class,
            Orders.class,
            Fulfillments.class,
            Pickups.class,
            Loyalty.class,
            Redemptions.class,
            StampCards.class,
            Coupons.class,
            GiftCards.class,
            PromotionUses.class,
            Commands.class);

    private Facades() {}

    static Stream<Method> methods() {
        return ALL.stream()
                .flatMap(facade -> Arrays.stream(facade.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    /** The methods that carry a command out: they take it and nothing else. */
    static List<Method> commands() {
        return methods()
                .filter(method -> method.getParameterCount() == 1
                        && Command.class.isAssignableFrom(method.getParameterTypes()[0])
                        && method.getParameterTypes()[0] != Command.class)
                .toList();
    }

    static Object send(Omni omni, Command command) {
        Method method = commands().stream()
                .filter(candidate -> candidate.getParameterTypes()[0] == command.getClass())
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(facade(omni, method.getDeclaringClass()), command);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static Object facade(Omni omni, Class<?> type) {
        if (type == Fulfillments.class) {
            return omni.fulfillments().orElseThrow();
        }
        if (type == Pickups.class) {
            return omni.fulfillments().orElseThrow().pickups();
        }
        return Stream.of(
                        omni,
                        omni.inventory(),
                        omni.inventory().supplies(),
                        omni.inventory().transfers(),
                        omni.inventory().kits(),
                        omni.inventory().counts(),
                        omni.inventory().confidence(),
                        omni.inventory().promises(),
                        omni.inventory().capacities(),
                        omni.inventory().quotas(),
                        omni.inventory().backOrders(),
                        omni.inventory().escrows(),
                        omni.inventory().lots(),
                        omni.inventory().waiting(),
                        omni.carts(),
                        omni.orders(),
                        omni.loyalty().orElseThrow(),
                        omni.loyalty().orElseThrow().redemptions(),
                        omni.loyalty().orElseThrow().stampCards(),
                        omni.loyalty().orElseThrow().coupons(),
                        omni.loyalty().orElseThrow().giftCards(),
                        omni.loyalty().orElseThrow().promotionUses(),
                        omni.catalog(),
                        omni.prices(),
                        omni.channels(),
                        omni.commands())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
