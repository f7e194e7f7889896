package io.omni.orders;

import io.omni.core.catalog.Catalog;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.location.Location;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.orders.delivery.Deliveries;
import io.omni.orders.payment.OtherTenders;
import io.omni.orders.payment.Payments;
import io.omni.orders.placement.OrderNumbers;
import io.omni.orders.points.Points;
import io.omni.orders.pricing.Pricing;
import io.omni.orders.sourcing.Capacities;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.stock.Stock;
import io.omni.orders.tax.Taxes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Everything that orders need of others.
 *
 * @param storage where carts and orders are kept and events leave
 * @param commands tells repetitions, over the same storage
 * @param clock tells the instant of each command
 * @param stock the stock
 * @param pricing the prices
 * @param sourcing decides which location supplies what
 * @param capacities what locations can still pick
 * @param numbers the host's own numbers of orders, if it has any
 * @param payments the payment provider
 * @param otherTenders what else customers may pay with
 * @param deliveries how goods may be delivered
 * @param taxes the taxes
 * @param points the loyalty program, if there is one
 * @param locations the locations that may supply
 * @param channels the channels in which orders are placed
 * @param catalog the products, for what channels list and what they take by category
 * @param random where pick-up codes come from; customers must not be able to guess it
 * @param options what a host may set about orders
 * @param cartOptions what a host may set about carts
 * @param fulfillment what the work at locations needs, if it is done here
 */
public record OrderPorts(
        Storage storage,
        Commands commands,
        InstantSource clock,
        Stock stock,
        Pricing pricing,
        Sourcing sourcing,
        Capacities capacities,
        Optional<OrderNumbers> numbers,
        Payments payments,
        OtherTenders otherTenders,
        Deliveries deliveries,
        Taxes taxes,
        Optional<Points> points,
        Supplier<List<Location>> locations,
        Registry<ChannelId, Channel> channels,
        Catalog catalog,
        RandomGenerator random,
        OrderOptions options,
        CartOptions cartOptions,
        Optional<FulfillmentPorts> fulfillment) {}
