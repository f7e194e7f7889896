package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.Channel;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartNotice;
import io.omni.orders.cart.CartView;
import io.omni.orders.order.NotOffered;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at a cart: prices and promises what is in it as of now. */
public final class Looking {

    private final OrderPorts ports;

    /**
     * Creates it.
     *
     * @param ports prices, stock and locations
     */
    public Looking(OrderPorts ports) {
        this.ports = ports;
    }

    /**
     * Looks at a cart.
     *
     * @param cart the cart
     * @return how it looks
     */
    public CartView look(Cart cart) {
        Instant now = ports.clock().instant();
        Optional<Basket> basket = cart.basket();
        if (basket.isEmpty()) {
            return new CartView(cart.id(), cart.channel(), now, List.of(), Optional.empty(), List.of());
        }
        Set<Sku> unsold = new HashSet<>(unsold(cart, basket.get()));
        Optional<Quote> quote = quote(basket.get(), unsold, now);
        Map<Sku, Map<LocationId, Quantity>> stock = ports.stock()
                .available(
                        cart.channel(),
                        LocationCapability.SHIPS,
                        basket.get().quantities().keySet());
        List<CartView.Line> lines = cart.lines().stream()
                .map(line -> line(line, quote, stock.getOrDefault(line.sku(), Map.of()), now))
                .toList();
        boolean whole = unsold.isEmpty();
        return new CartView(
                cart.id(),
                cart.channel(),
                now,
                lines,
                quote.filter(priced -> whole).map(Looking::goods),
                notices(lines, basket.get().quantities()));
    }

    private List<Sku> unsold(Cart cart, Basket basket) {
        Channel channel = ports.channels().get(cart.channel());
        Optional<NotOffered> refused =
                Offering.notSold(channel, basket.quantities().keySet(), ports.catalog());
        return refused.filter(NotOffered.NotListed.class::isInstance)
                .map(listed -> ((NotOffered.NotListed) listed).skus())
                .orElse(List.of());
    }

    /** Prices what has a price. What has none is added to what is not sold. */
    private Optional<Quote> quote(Basket basket, Set<Sku> unsold, Instant now) {
        List<BasketLine> sold = basket.lines().stream()
                .filter(line -> !unsold.contains(line.sku()))
                .toList();
        if (sold.isEmpty()) {
            return Optional.empty();
        }
        Basket priced = new Basket(basket.channel(), basket.currency(), basket.customer(), sold);
        PricingOutcome outcome = ports.pricing().price(priced, Optional.empty(), now);
        if (outcome instanceof PricingOutcome.Priced answer) {
            return Optional.of(answer.quote());
        }
        return unsold.addAll(((PricingOutcome.NoPrice) outcome).skus()) ? quote(basket, unsold, now) : Optional.empty();
    }

    private static Money goods(Quote quote) {
        return quote.lines().stream()
                .map(Quote.Line::net)
                .reduce(Money::plus)
                .orElseThrow()
                .minus(quote.discount());
    }

    private CartView.Line line(BasketLine line, Optional<Quote> quote, Map<LocationId, Quantity> stock, Instant now) {
        Optional<Quote.Line> priced = quote.flatMap(all -> all.lines().stream()
                .filter(candidate -> candidate.id().equals(line.id()))
                .findFirst());
        List<Location> shipping = ports.locations().get().stream()
                .filter(location -> stock.containsKey(location.id()) && location.can(LocationCapability.SHIPS))
                .toList();
        long available = shipping.stream()
                .mapToLong(location ->
                        stock.getOrDefault(location.id(), Quantity.ZERO).units())
                .sum();
        return new CartView.Line(
                line.id(),
                line.sku(),
                line.quantity(),
                priced.map(Quote.Line::unitPrice),
                priced.map(Quote.Line::discount),
                available,
                readyBy(shipping, now));
    }

    private static Optional<Instant> readyBy(List<Location> shipping, Instant now) {
        return shipping.stream()
                .flatMap(location -> location.schedule().stream())
                .flatMap(schedule -> Promising.handover(schedule, now).stream())
                .map(promise -> promise.at())
                .min(Comparator.naturalOrder());
    }

    private static List<CartNotice> notices(List<CartView.Line> lines, Map<Sku, Quantity> wanted) {
        List<CartNotice> notices = new ArrayList<>();
        lines.forEach(line -> standing(line, wanted, notices));
        return notices;
    }

    private static void standing(CartView.Line line, Map<Sku, Quantity> wanted, List<CartNotice> notices) {
        if (line.unitPrice().isEmpty()) {
            notices.add(new CartNotice.NotSold(line.line()));
        }
        long together = wanted.getOrDefault(line.sku(), line.quantity()).units();
        if (together > line.available()) {
            notices.add(new CartNotice.TooFew(line.line(), together, line.available()));
        }
    }
}
