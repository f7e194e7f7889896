package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelType;
import io.omni.core.geo.Distance;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.inventory.stock.StockKey;
import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.Unfilled;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the charts of a report show, added up while the replay runs: by week, channel, location, article and square of a map. It does not
 * grow with the number of orders.
 */
final class Figures {

    private final InstantSource clock;
    private final Sums<Slot, Trade> trade = new Sums<>(Trade.class);
    private final Sums<LocationId, AtLocation> locations = new Sums<>(AtLocation.class);
    private final Sums<Sku, OfArticle> articles = new Sums<>(OfArticle.class);
    private final Sums<DistanceBand, HandedOver> distances = new Sums<>(HandedOver.class);
    private final SortedMap<Integer, Long> ordersByLocations = new TreeMap<>();
    private final SortedMap<LocalDate, StockTotals> stock = new TreeMap<>();
    private final HomeGrid homes;
    private final Shipping shipping;

    Figures(InstantSource clock, List<Location> network) {
        this.clock = clock;
        this.homes = new HomeGrid(network);
        this.shipping = new Shipping(network);
    }

    void placed(ChannelType channel, Order order) {
        int from = order.fulfillments().size();
        add(channel, Trade.ORDERS, 1);
        add(channel, Trade.ORDERS_FETCHED, order.terms().delivery() instanceof Delivery.PickUpAt ? 1 : 0);
        add(channel, Trade.FROM_ONE_LOCATION, from == 1 ? 1 : 0);
        ordersByLocations.merge(from, 1L, Long::sum);
        for (OrderLine line : order.terms().lines()) {
            add(channel, Trade.UNITS_SUPPLIED, line.quantity().units());
            articles.add(line.sku(), OfArticle.UNITS_SUPPLIED, line.quantity().units());
        }
        missing(channel, order.terms().unfilled());
        shipping.placed(order, clock.instant());
    }

    void outOfStock(ChannelType channel, List<Unfilled> missing) {
        add(channel, Trade.OUT_OF_STOCK, 1);
        missing(channel, missing);
    }

    private void missing(ChannelType channel, List<Unfilled> missing) {
        for (Unfilled line : missing) {
            add(channel, Trade.UNITS_SHORT, line.quantity().units());
            articles.add(line.sku(), OfArticle.UNITS_SHORT, line.quantity().units());
        }
    }

    /** A part reached its customer, and its price was taken. */
    void handedOver(Sales.Sale sale, Order order, FulfillmentOrder part, Distance distance, Money captured) {
        add(sale.channel(), Trade.PARTS, 1);
        add(sale.channel(), Trade.METERS, distance.meters());
        add(sale.channel(), Trade.CAPTURED, captured.minorUnits());
        locations.add(part.location(), AtLocation.PARTS, 1);
        locations.add(part.location(), AtLocation.METERS, distance.meters());
        part.lines()
                .forEach(line -> locations.add(
                        part.location(), AtLocation.UNITS_OUT, line.quantity().units()));
        boolean fetched = order.terms().delivery() instanceof Delivery.PickUpAt;
        distances.add(DistanceBand.of(distance.meters()), fetched ? HandedOver.FETCHED : HandedOver.SHIPPED, 1);
        homes.add(sale.home());
    }

    void takenBack(ChannelType channel, StockKey at, long units, Money refund) {
        add(channel, Trade.UNITS_RETURNED, units);
        add(channel, Trade.REFUNDED, refund.minorUnits());
        locations.add(at.location(), AtLocation.UNITS_BACK, units);
    }

    /** The stock of the week that is just over, or of this one until then. */
    void stockIs(StockTotals totals) {
        stock.put(Slot.weekOf(clock.instant().minusNanos(1)), totals);
    }

    private void add(ChannelType channel, Trade measure, long amount) {
        trade.add(new Slot(week(), channel), measure, amount);
    }

    private LocalDate week() {
        return Slot.weekOf(clock.instant());
    }

    Sums<Slot, Trade> trade() {
        return trade;
    }

    Sums<LocationId, AtLocation> locations() {
        return locations;
    }

    Sums<Sku, OfArticle> articles() {
        return articles;
    }

    Sums<DistanceBand, HandedOver> distances() {
        return distances;
    }

    /** How many orders were placed that come from so many locations. */
    SortedMap<Integer, Long> ordersByLocations() {
        return Collections.unmodifiableSortedMap(ordersByLocations);
    }

    /** The stock at the end of each week. */
    SortedMap<LocalDate, StockTotals> stock() {
        return Collections.unmodifiableSortedMap(stock);
    }

    HomeGrid homes() {
        return homes;
    }

    Shipping shipping() {
        return shipping;
    }
}
