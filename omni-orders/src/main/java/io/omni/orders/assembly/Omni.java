package io.omni.orders.assembly;

import io.omni.core.catalog.Catalog;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.customer.Customer;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.price.Prices;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.Inventory;
import io.omni.loyalty.Loyalty;
import io.omni.orders.Carts;
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
            Orders orders) {
        this.storage = storage;
        this.ledger = ledger;
        this.commands = commands;
        this.registries = registries;
        this.inventory = inventory;
        this.loyalty = loyalty;
        this.carts = carts;
        this.orders = orders;
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
     * Does the housekeeping: finishes what dead processes left, sweeps up expired reservations, forgets commands that are too
     * old to be answered. To be called by the host's
     * own scheduler, once a minute, say. No answer depends on when, or whether, it is called.
     *
     * @param limit at most this many orders and this many reservations, at least 1
     * @return what was done
     */
    public Housekeeping tidyUp(int limit) {
        return new Housekeeping(orders.recover(limit), ledger.sweep(limit), ledger.forget(), commands.forget());
    }
}
