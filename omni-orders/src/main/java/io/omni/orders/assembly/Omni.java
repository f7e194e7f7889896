package io.omni.orders.assembly;

import io.omni.core.catalog.Catalog;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.price.Prices;
import io.omni.core.relay.Events;
import io.omni.core.relay.Relay;
import io.omni.core.relay.RelayReport;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.validation.Given;
import io.omni.inventory.Inventory;
import io.omni.loyalty.Loyalty;
import io.omni.orders.Carts;
import io.omni.orders.Fulfillments;
import io.omni.orders.Orders;
import io.omni.orders.payment.InMemoryPayments;
import java.util.Optional;

/**
 * Everything in one place: channels, locations, catalog, customers, stock, carts, orders and points over one storage. Safe for use by
 * several threads.
 */
public final class Omni {

    private final Storage storage;
    private final Ledger ledger;
    private final Commands commands;
    private final Registries registries;
    private final Inventory inventory;
    private final Optional<Loyalty> loyalty;
    private final Carts carts;
    private final Orders orders;
    private final Optional<Fulfillments> fulfillments;
    private final Relay relay;
    private final Reporting reporting;

    /** What a host puts in before it sells. */
    record Registries(
            Catalog catalog,
            Prices prices,
            Registry<ChannelId, Channel> channels,
            Registry<LocationId, Location> locations,
            Registry<CustomerId, Customer> customers) {}

    Omni(
            Storage storage,
            Ledger ledger,
            Commands commands,
            Registries registries,
            Inventory inventory,
            Optional<Loyalty> loyalty,
            Carts carts,
            Orders orders,
            Optional<Fulfillments> fulfillments,
            Relay relay,
            Reporting reporting) {
        this.storage = storage;
        this.ledger = ledger;
        this.commands = commands;
        this.registries = registries;
        this.inventory = inventory;
        this.loyalty = loyalty;
        this.carts = carts;
        this.orders = orders;
        this.fulfillments = fulfillments;
        this.relay = relay;
        this.reporting = reporting;
    }

    /**
     * Opens Omni in the memory of this process, with payments that move no money. For tests and demos.
     *
     * @return Omni with empty storage
     */
    public static Omni inMemory() {
        return builder()
                .storage(new InMemoryStorage())
                .payments(new InMemoryPayments())
                .build();
    }

    /**
     * Begins to put Omni together.
     *
     * @return what collects storage, clock and ports
     */
    public static OmniBuilder builder() {
        return new OmniBuilder();
    }

    /**
     * Gives the products.
     *
     * @return the catalog
     */
    public Catalog catalog() {
        return registries.catalog();
    }

    /**
     * Gives the prices.
     *
     * @return the price lists, and the question what something costs
     */
    public Prices prices() {
        return registries.prices();
    }

    /**
     * Gives the channels.
     *
     * @return the channels that were put in
     */
    public Registry<ChannelId, Channel> channels() {
        return registries.channels();
    }

    /**
     * Gives the locations.
     *
     * @return the locations that were put in
     */
    public Registry<LocationId, Location> locations() {
        return registries.locations();
    }

    /**
     * Gives the customers.
     *
     * @return the customers that were put in
     */
    public Registry<CustomerId, Customer> customers() {
        return registries.customers();
    }

    /**
     * Gives the stock.
     *
     * @return the stock of all locations
     */
    public Inventory inventory() {
        return inventory;
    }

    /**
     * Gives the carts.
     *
     * @return the carts of all channels
     */
    public Carts carts() {
        return carts;
    }

    /**
     * Gives the orders.
     *
     * @return the orders of all channels
     */
    public Orders orders() {
        return orders;
    }

    /**
     * Gives the work at locations.
     *
     * @return queues, picking, packing, carriers, pick-ups and incidents, or empty if that is not done here
     */
    public Optional<Fulfillments> fulfillments() {
        return fulfillments;
    }

    /**
     * Gives the loyalty program.
     *
     * @return the program, or empty if none was set up
     */
    public Optional<Loyalty> loyalty() {
        return loyalty;
    }

    /**
     * Gives the ledger under it all, for audits: its journal tells how every balance came about.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Gives what is remembered of the commands that were carried out.
     *
     * @return the commands; those that are one posting are found in the ledger
     */
    public Commands commands() {
        return commands;
    }

    /**
     * Gives what makes several commands one.
     *
     * @return the unit of work over all of the storage
     */
    public UnitOfWork unitOfWork() {
        return storage.unitOfWork();
    }

    /**
     * Gives the register of who receives which events. Subscribing takes one line; {@link #relay} delivers.
     *
     * @return the register
     */
    public Events events() {
        return relay.events();
    }

    /**
     * Delivers events that are due to all consumers of this process. To be called by the host's own scheduler, once a second, say, outside
     * of any unit of work; by several threads or processes at once, if there is much to deliver.
     *
     * @param limit at most this many events for each subscription, at least 1
     * @return what was done, and how far each subscription is behind
     */
    public RelayReport relay(int limit) {
        return relay.run(limit);
    }

    /**
     * Delivers events that are due to the consumers of one subscription, so that a slow one can be given threads of its own.
     *
     * @param subscription which one
     * @param limit at most this many events, at least 1
     * @return what was done, and how far each subscription is behind
     * @throws IllegalArgumentException if it has no consumer in this process
     */
    public RelayReport relay(SubscriptionId subscription, int limit) {
        Given.require("subscription", subscription);
        return relay.run(subscription, limit);
    }

    /**
     * Does the housekeeping: finishes what dead processes left, gives units that became free to back-orders and to lines, sweeps up expired reservations, forgets commands that are too old to be
     * answered, removes old events that nobody has still to receive, and seals the journal if a sink is named for it. To be called by the
     * host's own scheduler, once a minute, say, and from outside a unit of work. No answer depends on when, or whether, it is called; but
     * what was not forgotten and not sealed stays in the storage. It delivers no events: that calls code of the host's, and is left to
     * {@link #relay}.
     *
     * @param limit at most this many orders and this many reservations, at least 1
     * @return what was done; a sink that fails is in it, and is not thrown
     */
    public Housekeeping tidyUp(int limit) {
        fulfillments.ifPresent(Fulfillments::tidyUp);
        inventory.backOrders().tidyUp();
        inventory.waiting().tidyUp();
        carts.tidyUp(limit);
        Housekeeping done = new Housekeeping(
                orders.recover(limit),
                ledger.sweep(limit),
                ledger.forget(),
                commands.forget(),
                relay.purge(),
                ledger.journal().sealWhenDue());
        reporting.tell(done);
        return done;
    }
}
