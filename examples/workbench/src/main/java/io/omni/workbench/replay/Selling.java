package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelType;
import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.id.CommandId;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.Unfilled;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.history.LineKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Places the order of an invoice, through the channel and in the way that the customer's habits say. */
final class Selling {

    private static final PaymentMethod CARD = new PaymentMethod("card");

    private final Retailer retailer;
    private final Habits habits;
    private final Delivering delivering;
    private final Sales sales;
    private final Tally tally;
    private final Set<String> customers = new HashSet<>();

    Selling(Retailer retailer, Habits habits, Delivering delivering, Sales sales, Tally tally) {
        this.retailer = retailer;
        this.habits = habits;
        this.delivering = delivering;
        this.sales = sales;
        this.tally = tally;
    }

    void sell(Invoice invoice) {
        tally.used(LineKind.SALE, invoice.lines(LineKind.SALE).size());
        tally.used(
                LineKind.DELIVERY_CHARGE,
                invoice.lines(LineKind.DELIVERY_CHARGE).size());
        ChannelType channel = habits.channel(invoice);
        GeoPoint home = habits.home(invoice);
        Cart cart = fill(invoice, channel, register(invoice, home));
        PlaceOutcome outcome = retailer.omni()
                .orders()
                .place(new PlaceOrder(
                        command(invoice, "place"),
                        cart.id(),
                        delivery(invoice, channel, cart, home),
                        CARD,
                        ShortStock.PLACE_AVAILABLE));
        if (outcome instanceof PlaceOutcome.Placed placed) {
            Order order = retailer.omni().orders().get(placed.order());
            placed(invoice, new Sales.Sale(placed.order(), channel, home), order);
        } else if (outcome instanceof PlaceOutcome.OutOfStock outOfStock) {
            tally.wanted(units(outOfStock.missing()));
            tally.order(channel, EndState.OUT_OF_STOCK);
            tally.figures().outOfStock(channel, outOfStock.missing());
        } else {
            throw new IllegalStateException("invoice %s could not be placed: %s".formatted(invoice.number(), outcome));
        }
    }

    private void placed(Invoice invoice, Sales.Sale sale, Order order) {
        long supplied = order.terms().lines().stream()
                .mapToLong(line -> line.quantity().units())
                .sum();
        tally.wanted(supplied + units(order.terms().unfilled()));
        tally.placed(supplied, order.fulfillments().size());
        tally.figures().placed(sale.channel(), order);
        sales.placed(sale);
        invoice.customer().ifPresent(customer -> {
            for (OrderLine line : order.terms().lines()) {
                sales.bought(
                        customer, line.sku(), sale, line.id(), line.quantity().units());
            }
        });
        if (sale.channel() == ChannelType.STORE && order.terms().delivery() instanceof Delivery.PickUpAt) {
            delivering.finish(sale);
        } else {
            delivering.plan(sale, order);
        }
    }

    private Cart fill(Invoice invoice, ChannelType channel, Optional<CustomerId> customer) {
        CartId cart = retailer.omni()
                .carts()
                .open(new OpenCart(command(invoice, "open"), Habits.id(channel), customer))
                .cart();
        List<CartItem> items = invoice.lines(LineKind.SALE).stream()
                .map(line ->
                        CartItem.of(new Sku(line.stockCode()), line.units()).at(line.price()))
                .toList();
        CartOutcome outcome = retailer.omni().carts().add(new AddToCart(command(invoice, "add"), cart, items));
        if (outcome instanceof CartOutcome.Changed changed) {
            return retailer.omni().carts().get(changed.cart());
        }
        throw new IllegalStateException(
                "invoice %s could not be put into a cart: %s".formatted(invoice.number(), outcome));
    }

    private Optional<CustomerId> register(Invoice invoice, GeoPoint home) {
        return invoice.customer().map(number -> {
            CustomerId id = new CustomerId(number);
            if (customers.add(number)) {
                retailer.omni()
                        .customers()
                        .put(new Customer(
                                id, "Customer " + number, Optional.empty(), Optional.of(address(invoice, home))));
            }
            return id;
        });
    }

    private Delivery delivery(Invoice invoice, ChannelType channel, Cart cart, GeoPoint home) {
        Optional<LocationId> store =
                habits.comesToStore(invoice, channel) ? nearestStoreWithAll(cart, channel, home) : Optional.empty();
        return store.isPresent()
                ? new Delivery.PickUpAt(store.get())
                : new Delivery.ShipTo(address(invoice, home), deliveryCharge(invoice));
    }

    private static Money deliveryCharge(Invoice invoice) {
        return invoice.lines(LineKind.DELIVERY_CHARGE).stream()
                .map(line -> line.price().times(line.units()))
                .reduce(Money.zero(HistoryReader.DEFAULT_CURRENCY), Money::plus);
    }

    private static Address address(Invoice invoice, GeoPoint home) {
        return new Address(List.of(), invoice.country(), "", "", Countries.code(invoice.country()), Optional.of(home));
    }

    private Optional<LocationId> nearestStoreWithAll(Cart cart, ChannelType channel, GeoPoint home) {
        Map<LocationId, Integer> having = new TreeMap<>();
        Map<Sku, Quantity> wanted = cart.basket().orElseThrow().quantities();
        retailer.atStores(channel, wanted.keySet()).forEach((key, units) -> {
            if (units >= wanted.getOrDefault(key.sku(), Quantity.ZERO).units()) {
                having.merge(key.location(), 1, Integer::sum);
            }
        });
        return retailer.stores().stream()
                .filter(store -> having.getOrDefault(store.id(), 0) == wanted.size())
                .min(Comparator.<Location, Long>comparing(
                                store -> store.point().to(home).meters())
                        .thenComparing(Location::id))
                .map(Location::id);
    }

    private CommandId command(Invoice invoice, String step) {
        return retailer.command(
                "invoice/" + invoice.number() + "/" + invoice.lines().get(0).lineNumber() + "/" + step);
    }

    private static long units(List<Unfilled> unfilled) {
        return unfilled.stream()
                .mapToLong(missing -> missing.quantity().units())
                .sum();
    }
}
