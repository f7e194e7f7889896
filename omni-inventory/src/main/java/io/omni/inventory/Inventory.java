package io.omni.inventory;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Allocations;
import io.omni.inventory.internal.Levels;
import io.omni.inventory.internal.Movements;
import io.omni.inventory.internal.QuotaLedger;
import io.omni.inventory.internal.Reservations;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.promise.PromiseSources;
import io.omni.inventory.promise.Promises;
import io.omni.inventory.quota.Quotas;
import io.omni.inventory.reservation.AmendOutcome;
import io.omni.inventory.reservation.AmendReservation;
import io.omni.inventory.reservation.ConfirmReservation;
import io.omni.inventory.reservation.ExtendReservation;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReleaseUnits;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationOutcome;
import io.omni.inventory.reservation.ReserveAnywhere;
import io.omni.inventory.reservation.ReserveAnywhereOutcome;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveSome;
import io.omni.inventory.reservation.ReserveSomeOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.TakeBackStock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stock over all locations.
 *
 * <p>Every command carries an id: once it was done, it is answered as the first time when it is sent again with the same content, and moves
 * nothing. With other content under the same id it is {@link io.omni.core.command.CommandIdReused}, and once ids are no longer remembered
 * {@link io.omni.core.command.CommandTooOld}. What was refused is not remembered: sent again it is decided afresh. Each command is one
 * posting of the ledger, in the host's unit of work where there is one.
 *
 * <p>Units are never promised twice: a reservation takes what is available at that instant, whatever happens at the same time, or says
 * what is short. Facts (receipts, returns, corrections) are always taken.
 */
public final class Inventory {

    private final CommandMeter meter;
    private final InstantSource clock;
    private final Levels levels;
    private final Movements movements;
    private final Allocations allocations;
    private final Reservations reservations;
    private final Quotas quotas;
    private final Promises promises;

    /**
     * Creates the inventory, with nobody to report to.
     *
     * @param ledger where units are booked
     * @param storage where events leave, and commands are remembered that had nothing to post
     * @param clock tells the instant of each question
     */
    public Inventory(Ledger ledger, Storage storage, InstantSource clock) {
        this(ledger, storage, clock, Metrics.NONE);
    }

    /**
     * Creates the inventory.
     *
     * @param ledger where units are booked
     * @param storage where events leave, and commands are remembered that had nothing to post
     * @param clock tells the instant of each question
     * @param metrics where to report how it is doing
     */
    public Inventory(Ledger ledger, Storage storage, InstantSource clock, Metrics metrics) {
        this.meter = new CommandMeter(Inventory.class, metrics);
        Commands commands = new Commands(storage, ledger, clock);
        this.clock = clock;
        Shelves shelves = new Shelves(ledger, storage);
        Ledger filling = new QuotaLedger(ledger, storage.unitOfWork(), shelves);
        this.levels = new Levels(ledger, shelves);
        this.movements = new Movements(filling, storage, metrics);
        this.allocations = new Allocations(ledger, shelves, commands, clock);
        this.reservations = new Reservations(ledger, shelves, allocations, storage.unitOfWork(), commands, clock);
        this.quotas = new Quotas(ledger, storage, clock, metrics);
        this.promises = new Promises(ledger, storage, clock, PromiseSources.NONE);
    }

    /**
     * Takes units in from a supplier.
     *
     * @param command which units, and where
     * @return what moved
     */
    public Movement receive(ReceiveStock command) {
        return meter.run(command, () -> movements.receive(command));
    }

    /**
     * Corrects the book to what is there.
     *
     * @param command what differs
     * @return what moved
     */
    public Movement adjust(AdjustStock command) {
        return meter.run(command, () -> movements.adjust(command));
    }

    /**
     * Takes units back from a customer, to be sold again.
     *
     * @param command which units, and where they are
     * @return what moved
     */
    public Movement takeBack(TakeBackStock command) {
        return meter.run(command, () -> movements.takeBack(command));
    }

    /**
     * Sends available units to another location.
     *
     * @param command which units, from where to where
     * @return what moved, or what is short
     */
    public MovementOutcome dispatch(DispatchTransfer command) {
        return meter.run(command, () -> movements.dispatch(command));
    }

    /**
     * Takes units in that were in transit to a location.
     *
     * @param command which units, and where they arrived
     * @return what moved, or of what fewer were on their way
     */
    public MovementOutcome receive(ReceiveTransfer command) {
        return meter.run(command, () -> movements.arrive(command));
    }

    /**
     * Holds units for somebody, all lines or none.
     *
     * @param command which units, where, for how long
     * @return the reservation, or what is short
     */
    public ReserveOutcome reserve(ReserveStock command) {
        return meter.run(command, () -> reservations.reserve(command));
    }

    /**
     * Holds units for somebody, of each line as many as there are.
     *
     * @param command which units, where, for how long
     * @return what is held and what is short
     */
    public ReserveSomeOutcome reserve(ReserveSome command) {
        return meter.run(command, () -> allocations.reserve(command));
    }

    /**
     * Holds units for somebody at whichever of some locations there are any, all lines or none.
     *
     * @param command which units, where they may be, for how long
     * @return where they are held, or what is short
     */
    public ReserveAnywhereOutcome reserve(ReserveAnywhere command) {
        return meter.run(command, () -> allocations.reserve(command));
    }

    /**
     * Gives a reservation that has not expired other lines, as a whole: what it holds already never stands in its way.
     *
     * @param command which one, and all that it is to hold
     * @return whether it was done, or what is short
     */
    public AmendOutcome amend(AmendReservation command) {
        return meter.run(command, () -> allocations.amend(command));
    }

    /**
     * Tells how many units somebody can have who has a reservation: what is available to everybody, and what is held already. To be shown to
     * that shopper, who would else be told that nothing is left of what is in the basket. {@link AmendReservation} gets this many.
     *
     * @param holder the reservation
     * @param channel in which the units are sold, or empty
     * @param keys what and where
     * @return the units by SKU and location, in their order
     */
    public Map<StockKey, Long> availableTo(
            ReservationId holder, Optional<ChannelId> channel, Collection<StockKey> keys) {
        Given.require("holder", holder);
        Given.require("channel", channel);
        Given.require("keys", keys);
        return allocations.availableTo(holder, channel, keys);
    }

    /**
     * Lets a reservation that has not expired last longer, or shorter. A confirmed one stays confirmed: this is
     * {@link ReservationOutcome.Done}, and it does not expire for that.
     *
     * @param command which one, and how long from now
     * @return whether it was done
     */
    public ReservationOutcome extend(ExtendReservation command) {
        return meter.run(command, () -> reservations.extend(command));
    }

    /**
     * Reserves for good what has been held until now. It does not expire any more.
     *
     * @param command which one
     * @return whether it was done
     */
    public ReservationOutcome confirm(ConfirmReservation command) {
        return meter.run(command, () -> reservations.confirm(command));
    }

    /**
     * Makes everything available again that is reserved still. A reservation of which nothing is left, or that has expired, needs no
     * release: this is {@link ReservationOutcome.Done} too.
     *
     * @param command which one
     * @return that it was done
     */
    public ReservationOutcome release(ReleaseReservation command) {
        return meter.run(command, () -> reservations.release(command));
    }

    /**
     * Makes some reserved units available again.
     *
     * @param command which units, and where
     * @return whether it was done
     */
    public ReservationOutcome release(ReleaseUnits command) {
        return meter.run(command, () -> reservations.release(command));
    }

    /**
     * Hands reserved units over to a customer or carrier: they leave the stock.
     *
     * @param command which units, and from where
     * @return whether it was done
     */
    public ReservationOutcome ship(ShipUnits command) {
        return meter.run(command, () -> reservations.ship(command));
    }

    /**
     * Finds what is reserved still. One that has expired is found until its units are swept up or go to somebody else.
     *
     * @param id which reservation
     * @return the reservation, or empty if nothing is left of it
     */
    public Optional<Reservation> reservation(ReservationId id) {
        Given.require("id", id);
        return reservations.find(id);
    }

    /**
     * Gives the units that are set aside for channels.
     *
     * @return the quotas
     */
    public Quotas quotas() {
        return quotas;
    }

    /**
     * Gives what may be promised of the units on hand. {@link Promises#standingOn} adds what is expected, and how far the book is right.
     *
     * @return the promises
     */
    public Promises promises() {
        return promises;
    }

    /**
     * Tells how stock stands now.
     *
     * @param keys which SKUs at which locations
     * @return a level for each, in the order of SKUs and locations
     */
    public List<StockLevel> levels(Collection<StockKey> keys) {
        Given.require("keys", keys);
        return levels.of(keys, clock.instant());
    }

    /**
     * Tells how stock will stand at an instant if nothing else happens: reservations that have expired by then count no more. It is no look
     * into the past: units on hand and in transit are those of now.
     *
     * @param keys which SKUs at which locations
     * @param at the instant
     * @return a level for each, in the order of SKUs and locations
     */
    public List<StockLevel> levels(Collection<StockKey> keys, Instant at) {
        Given.require("keys", keys);
        Given.require("instant", at);
        return levels.of(keys, at);
    }

    /**
     * Tells how the stock of a SKU stands now at every location that ever had it.
     *
     * @param sku what
     * @return a level for each location, in their order, all at one moment; a location that gets its first units in this moment may be missing
     */
    public List<StockLevel> levels(Sku sku) {
        Given.require("sku", sku);
        return levels.of(sku, clock.instant());
    }

    /**
     * Prepares to look at many levels at a time, over and over: what may be promised of each SKU at each location. A page is some ten times
     * as fast as {@link #levels(Collection)} where it has hundreds of levels, and tells nothing else.
     *
     * @param skus which SKUs, each once
     * @param locations which locations, each once
     * @return a page, to be refreshed before each look
     * @throws IllegalArgumentException if a SKU or location comes twice
     */
    public AvailabilityPage availability(List<Sku> skus, List<LocationId> locations) {
        Given.require("skus", skus);
        Given.require("locations", locations);
        return new AvailabilityPage(skus, locations, levels.view(skus, locations), clock);
    }
}
