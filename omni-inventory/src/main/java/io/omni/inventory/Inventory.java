package io.omni.inventory;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Commands;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.inventory.backorder.BackOrders;
import io.omni.inventory.capacity.Capacities;
import io.omni.inventory.confidence.Confidence;
import io.omni.inventory.count.Counts;
import io.omni.inventory.escrow.Escrows;
import io.omni.inventory.feed.FeedId;
import io.omni.inventory.feed.FeedRule;
import io.omni.inventory.feed.LocalInventoryFeed;
import io.omni.inventory.feed.LocalOffers;
import io.omni.inventory.internal.Allocations;
import io.omni.inventory.internal.Allotment;
import io.omni.inventory.internal.AllottingLedger;
import io.omni.inventory.internal.Audits;
import io.omni.inventory.internal.Bookings;
import io.omni.inventory.internal.Freed;
import io.omni.inventory.internal.History;
import io.omni.inventory.internal.Levels;
import io.omni.inventory.internal.LotLedger;
import io.omni.inventory.internal.LotNaming;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.Movements;
import io.omni.inventory.internal.PostingWatch;
import io.omni.inventory.internal.QuotaLedger;
import io.omni.inventory.internal.Repegging;
import io.omni.inventory.internal.Reservations;
import io.omni.inventory.internal.Scope;
import io.omni.inventory.internal.Serving;
import io.omni.inventory.internal.ServingLedger;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.internal.Syncs;
import io.omni.inventory.kit.Kits;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.lot.Lots;
import io.omni.inventory.lot.TrackedSkus;
import io.omni.inventory.promise.KnownSources;
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
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.PastLevels;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.SkuUnits;
import io.omni.inventory.stock.StockAudit;
import io.omni.inventory.stock.StockCatalog;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockSynced;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncStock;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.inventory.stock.WriteOffStock;
import io.omni.inventory.supply.Supplies;
import io.omni.inventory.supply.Transfers;
import io.omni.inventory.view.PromiseView;
import io.omni.inventory.view.ViewOptions;
import io.omni.inventory.waiting.WaitingLines;
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

    private static final AggregateType<Sku, SkuUnits> UNITS =
            AggregateType.of("sku-units", SkuUnits.class, SkuUnits::sku, Sku::value);

    private final CommandMeter meter;
    private final InstantSource clock;
    private final PostingWatch watch;
    private final Storage storage;
    private final Scope scope;
    private final LotNaming naming;
    private final Lots lots;
    private final Confidence confidence;
    private final Counts counts;
    private final Levels levels;
    private final Movements movements;
    private final Allocations allocations;
    private final Reservations reservations;
    private final Syncs syncs;
    private final History history;
    private final Audits audits;
    private final Supplies supplies;
    private final Transfers transfers;
    private final Kits kits;
    private final Registry<Sku, SkuUnits> units;
    private final Quotas quotas;
    private final Capacities capacities;
    private final Promises promises;
    private final BackOrders backOrders;
    private final Escrows escrows;
    private final WaitingLines waiting;
    private final Freed freed;

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
        this(ledger, storage, clock, metrics, InventoryOptions.DEFAULT);
    }

    /**
     * Creates the inventory of a host that says how it is to be.
     *
     * @param ledger where units are booked
     * @param storage where events leave, and commands are remembered that had nothing to post
     * @param clock tells the instant of each question
     * @param metrics where to report how it is doing
     * @param options what the host sets
     */
    public Inventory(Ledger ledger, Storage storage, InstantSource clock, Metrics metrics, InventoryOptions options) {
        this(ledger, watched(ledger, storage, clock, options), storage, clock, metrics, options);
    }

    /** With lots beside units, where any are tracked. */
    private static PostingWatch watched(Ledger ledger, Storage storage, InstantSource clock, InventoryOptions options) {
        LotOptions lots = options.lots();
        return new PostingWatch(
                lots.tracked() == TrackedSkus.NOTHING
                        ? ledger
                        : new LotLedger(ledger, storage.unitOfWork(), new LotStock(ledger, storage, lots), clock),
                clock);
    }

    private Inventory(
            Ledger plain,
            PostingWatch ledger,
            Storage storage,
            InstantSource clock,
            Metrics metrics,
            InventoryOptions options) {
        this.watch = ledger;
        this.storage = storage;
        this.meter = new CommandMeter(Inventory.class, metrics);
        Commands commands = new Commands(storage, ledger, clock);
        this.clock = clock;
        StockCatalog catalog = options.catalog();
        this.scope = new Scope(catalog, commands);
        LotStock lotStock = new LotStock(plain, storage, options.lots());
        this.naming = new LotNaming(lotStock, commands);
        Shelves shelves = new Shelves(ledger, storage, lotStock);
        Allotment allotment = new Allotment(ledger, storage, shelves);
        Ledger allotting = new AllottingLedger(ledger, storage.unitOfWork(), allotment);
        Serving serving = new Serving(ledger, storage, shelves);
        Ledger filling = new ServingLedger(
                new QuotaLedger(allotting, storage.unitOfWork(), shelves), storage.unitOfWork(), serving);
        this.freed = new Freed(ledger, storage, allotment, serving, clock);
        Bookings bookings = new Bookings(filling, storage, metrics);
        this.levels = new Levels(ledger, shelves);
        this.history = new History(ledger, shelves);
        this.audits = new Audits(ledger);
        this.movements = new Movements(bookings);
        this.syncs = new Syncs(levels, bookings, storage, commands, clock);
        this.allocations = new Allocations(ledger, shelves, commands, clock);
        this.reservations = new Reservations(ledger, shelves, allocations, storage.unitOfWork(), commands, clock);
        this.supplies = new Supplies(
                filling,
                storage,
                commands,
                clock,
                metrics,
                catalog,
                options.lots(),
                new Repegging(ledger, storage, clock));
        this.transfers = new Transfers(filling, storage, commands, clock, metrics, catalog, options.lots(), supplies);
        this.kits = new Kits(filling, storage, commands, clock, metrics, catalog, options.lots());
        this.units = new Registry<>(storage, UNITS);
        this.confidence = new Confidence(filling, storage, commands, clock, metrics, options.accuracy());
        this.counts = new Counts(filling, storage, commands, clock, metrics, options.accuracy());
        this.quotas = new Quotas(ledger, storage, clock, metrics);
        this.lots = new Lots(plain, filling, storage, commands, clock, metrics, options.lots());
        this.escrows = new Escrows(filling, storage, commands, clock, metrics);
        this.capacities = new Capacities(ledger, storage, clock);
        this.promises = new Promises(
                ledger,
                storage,
                commands,
                clock,
                metrics,
                kits,
                new KnownSources(supplies, confidence, options.demand(), storage, clock),
                freed::by,
                options.lots());
        Ledger releasing = new ServingLedger(allotting, storage.unitOfWork(), serving);
        this.backOrders = new BackOrders(ledger, releasing, storage, commands, clock, metrics, promises, supplies);
        this.waiting = new WaitingLines(ledger, storage, commands, clock, metrics);
    }

    /**
     * Gives what is still to come from suppliers.
     *
     * @return orders, ship notices and their receipt
     */
    public Supplies supplies() {
        return supplies;
    }

    /**
     * Gives what locations are to send to each other.
     *
     * @return transfers that were requested, sent, received and resolved
     */
    public Transfers transfers() {
        return transfers;
    }

    /**
     * Gives what is sold as one and made of several.
     *
     * @return kits and bundles
     */
    public Kits kits() {
        return kits;
    }

    /**
     * Gives what each SKU is counted in besides the unit in which its stock is kept: cases, pallets.
     *
     * @return the units, by SKU
     */
    public Registry<Sku, SkuUnits> units() {
        return units;
    }

    /**
     * Tells how far the book is to be believed.
     *
     * @return the confidence in the book
     */
    public Confidence confidence() {
        return confidence;
    }

    /**
     * Gives the counts of what is there.
     *
     * @return the counts
     */
    public Counts counts() {
        return counts;
    }

    /**
     * Takes units in from a supplier.
     *
     * @param command which units, and where
     * @return what moved
     */
    public Movement receive(ReceiveStock command) {
        return meter.run(command, () -> {
            scope.require(command, keys(command.lines()));
            naming.require(command, command.lines(), command.lots());
            return movements.receive(command);
        });
    }

    /**
     * Corrects the book to what is there.
     *
     * @param command what differs
     * @return what moved
     */
    public Movement adjust(AdjustStock command) {
        return meter.run(command, () -> {
            if (command.change() > 0) {
                scope.require(command, List.of(command.key()));
            }
            naming.require(command, command.key(), Math.abs(command.change()), command.lots());
            return movements.adjust(command);
        });
    }

    /**
     * Takes units back from a customer, to be sold again.
     *
     * @param command which units, and where they are
     * @return what moved
     */
    public Movement takeBack(TakeBackStock command) {
        return meter.run(command, () -> {
            scope.require(command, keys(command.lines()));
            naming.require(command, command.lines(), command.lots());
            return movements.takeBack(command);
        });
    }

    /**
     * Puts units into another condition: broken ones out of what can be sold, repaired ones back.
     *
     * @param command which units, and why
     * @return what moved, or what is short
     */
    public MovementOutcome changeCondition(ChangeCondition command) {
        return meter.run(command, () -> {
            naming.require(command, command.lines(), command.lots());
            return movements.changeCondition(command);
        });
    }

    /**
     * Takes units out that are not for sale: to be scrapped, say.
     *
     * @param command which units, and where they went
     * @return what moved, or what is short
     */
    public MovementOutcome writeOff(WriteOffStock command) {
        return meter.run(command, () -> {
            naming.require(command, command.lines(), command.lots());
            return movements.writeOff(command);
        });
    }

    /**
     * Brings the book in line with that of the system that owns how many units are on hand.
     *
     * @param command how many there are
     * @return what was changed; lines with an older version than was known before change nothing
     */
    public StockSynced sync(SyncStock command) {
        return meter.run(command, () -> {
            scope.require(command, command.lines().stream().map(SyncLine::key).toList());
            return syncs.sync(command);
        });
    }

    /**
     * Sends available units to another location.
     *
     * @param command which units, from where to where
     * @return what moved, or what is short
     */
    public MovementOutcome dispatch(DispatchTransfer command) {
        return meter.run(command, () -> {
            scope.require(command, List.of(), List.of(command.to()));
            naming.require(command, command.lines(), command.lots());
            return movements.dispatch(command);
        });
    }

    /**
     * Takes units in that were in transit to a location.
     *
     * @param command which units, and where they arrived
     * @return what moved, or of what fewer were on their way
     */
    public MovementOutcome receive(ReceiveTransfer command) {
        return meter.run(command, () -> {
            naming.require(command, command.lines(), command.lots());
            return movements.arrive(command);
        });
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
        return meter.run(command, () -> {
            AmendOutcome outcome = allocations.amend(command);
            freed.by(command.id());
            return outcome;
        });
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
        return meter.run(command, () -> {
            ReservationOutcome outcome = reservations.release(command);
            freed.by(command.id());
            return outcome;
        });
    }

    /**
     * Makes some reserved units available again.
     *
     * @param command which units, and where
     * @return whether it was done
     */
    public ReservationOutcome release(ReleaseUnits command) {
        return meter.run(command, () -> {
            ReservationOutcome outcome = reservations.release(command);
            freed.by(command.id());
            return outcome;
        });
    }

    /**
     * Hands reserved units over to a customer or carrier: they leave the stock.
     *
     * @param command which units, and from where
     * @return whether it was done
     */
    public ReservationOutcome ship(ShipUnits command) {
        return meter.run(command, () -> {
            naming.requireSold(command, command.lines(), command.lots());
            return reservations.ship(command);
        });
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
     * Gives what locations can get ready on each day, and whom they can serve in each pick-up slot.
     *
     * @return the capacity of locations
     */
    public Capacities capacities() {
        return capacities;
    }

    /**
     * Gives the units that tills take along to sell while they are cut off.
     *
     * @return the shares of tills
     */
    public Escrows escrows() {
        return escrows;
    }

    /**
     * Gives the lots and serial numbers of SKUs of which they are kept.
     *
     * @return the lots
     */
    public Lots lots() {
        return lots;
    }

    /**
     * Gives what may be promised, and promises it: of the units on hand as far as the book is to be believed, and of what is expected from suppliers and other
     * locations. {@link Promises#standingOn} is for a host that knows these from elsewhere.
     *
     * @return the promises
     */
    public Promises promises() {
        return promises;
    }

    /**
     * Gives the promises that are kept on what is still to come.
     *
     * @return back-orders and pre-orders
     */
    public BackOrders backOrders() {
        return backOrders;
    }

    /**
     * Gives the lines of those who wait for units to become free.
     *
     * @return waiting lists
     */
    public WaitingLines waiting() {
        return waiting;
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
     * Tells how stock stood at an instant that has passed, by what was recorded until then. The journal is read from its first entry on,
     * which takes as long as it is long: for reports and inquiries.
     *
     * @param keys which SKUs at which locations
     * @param at the instant
     * @return a level for each, in the order of SKUs and locations, or that the journal does not reach so far
     */
    public PastLevels levelsAsOf(Collection<StockKey> keys, Instant at) {
        Given.require("keys", keys);
        Given.require("instant", at);
        return history.levels(keys, at);
    }

    /**
     * Compares stock with what the journal says since its last checkpoint.
     *
     * @return whether they agree; if not, where they differ, and the first posting at fault
     */
    public StockAudit audit() {
        return audits.audit();
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

    /**
     * Makes a feed that tells a partner what each store has.
     *
     * @param id which feed: by it is kept what was told
     * @param channel in which channel the units are sold, or empty
     * @param offers what stock does not know
     * @param rule how quantities are told, and what is worth telling
     * @return the feed
     */
    public LocalInventoryFeed localInventoryFeed(
            FeedId id, Optional<ChannelId> channel, LocalOffers offers, FeedRule rule) {
        return new LocalInventoryFeed(promises, this::levels, storage, id, channel, offers, rule);
    }

    /**
     * Makes a view that remembers what can be promised, for listings that are looked at far more often than they change. Make one and keep it:
     * it watches what this inventory posts from now on.
     *
     * @param options how much it remembers, and how long
     * @return the view
     */
    public PromiseView view(ViewOptions options) {
        Given.require("options", options);
        return new PromiseView(promises, watch, clock, options);
    }

    private static List<StockKey> keys(List<StockLine> lines) {
        return lines.stream().map(StockLine::key).toList();
    }
}
