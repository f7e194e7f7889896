package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Commands;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Bookings;
import io.omni.inventory.internal.LotChanges;
import io.omni.inventory.internal.LotNaming;
import io.omni.inventory.internal.LotReading;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.SerialCounting;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The lots and serial numbers of tracked SKUs. {@link io.omni.inventory.Inventory#lots()} gives it.
 *
 * <p>The lots of a SKU at a location and in a condition always add up to its stock there. Commands that move units of tracked SKUs name their
 * lots, or are {@link LotsRefused}; whoever does not know them says so by {@link LotId#UNASSIGNED}. Sales of SKUs with lots need no names: what
 * expires first leaves first. What a count, another system or a till tells has no names, and is of {@link LotId#UNASSIGNED}. A reservation is of
 * units, and of no lot: the lot is fixed when units leave.
 *
 * <p>Units of a lot that has expired or is called back are not available to anybody from that instant on.
 */
public final class Lots {

    private final LotChanges changes;
    private final SerialCounting serials;
    private final LotReading reading;
    private final CommandMeter meter;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#lots()} for one.
     *
     * @param plain a ledger that does nothing about lots by itself
     * @param ledger where units are booked with all that follows
     * @param storage where it is kept what is known of lots, and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report
     * @param options what is tracked
     */
    public Lots(
            Ledger plain,
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            LotOptions options) {
        LotStock stock = new LotStock(plain, storage, options);
        Bookings bookings = new Bookings(ledger, storage, metrics);
        this.changes = new LotChanges(plain, bookings, stock, new LotNaming(stock, commands), commands, clock);
        this.serials = new SerialCounting(bookings, stock, commands, clock);
        this.reading = new LotReading(plain, stock, clock);
        this.meter = new CommandMeter(Lots.class, metrics);
    }

    /**
     * Says what is known of a lot.
     *
     * @param command which lot, and when it expires
     * @return what is known of it now
     */
    public LotDeclared declare(DeclareLot command) {
        return run(command, () -> changes.declare(command));
    }

    /**
     * Says of which lots units are that are there already.
     *
     * @param command which units
     * @return what the book has otherwise now
     * @throws LotsRefused if fewer units are of the lots that they were said to be of, or a serial number is in stock
     */
    public LotsChanged assign(AssignLots command) {
        return run(command, () -> changes.assign(command));
    }

    /**
     * Makes the lots of a SKU add up to its stock.
     *
     * @param command of which SKU
     * @return what the book has otherwise now
     */
    public LotsChanged balance(BalanceLots command) {
        return run(command, () -> changes.balance(command));
    }

    /**
     * Brings the book in line with the lots that somebody has seen.
     *
     * @param command what was seen
     * @return what the book has otherwise now
     * @throws LotsRefused if a lot is not known, or a serial number is in stock elsewhere
     */
    public LotsChanged count(CountLots command) {
        return run(command, () -> changes.count(command));
    }

    /**
     * Calls a lot back: puts all of it that is for sale on quality hold, everywhere.
     *
     * @param command which lot
     * @return where how many units were, and which promises that leaves short
     */
    public LotRecalled recall(RecallLot command) {
        return run(command, () -> changes.recall(command));
    }

    /**
     * Brings the book in line with the serial numbers that a reader saw.
     *
     * @param command what was read
     * @return what was missing, extra or moved, or why nothing was taken
     */
    public SerialsOutcome reconcile(ReconcileSerials command) {
        return run(command, () -> serials.reconcile(command));
    }

    private <O extends CommandOutcome> O run(Command command, Supplier<O> work) {
        Given.require("command", command);
        return meter.run(command, work);
    }

    /**
     * Tells what is kept of a SKU.
     *
     * @param sku which one
     * @return lots, serial numbers, or nothing
     */
    public Tracking tracking(Sku sku) {
        Given.require("sku", sku);
        return reading.tracking(sku);
    }

    /**
     * Looks up what is known of a lot.
     *
     * @param sku of what
     * @param lot which lot
     * @return the lot, or empty if it was never declared
     */
    public Optional<Lot> find(Sku sku, LotId lot) {
        Given.require("sku", sku);
        Given.require("lot", lot);
        return reading.find(sku, lot);
    }

    /**
     * Tells how many units there are of each lot of a SKU, everywhere.
     *
     * @param sku of what
     * @return a level for each lot and place that has any
     */
    public List<LotLevel> levels(Sku sku) {
        Given.require("sku", sku);
        return reading.levels(sku);
    }

    /**
     * Tells which lots to take, the first to expire first. Nothing is kept for anybody by this.
     *
     * @param line how many units of what, and from where
     * @param channel in which they are sold, by whose rule of shelf life they have to be good for longer; or empty
     * @return the lots
     */
    public LotPick pick(StockLine line, Optional<ChannelId> channel) {
        Given.require("line", line);
        Given.require("channel", channel);
        return reading.pick(line, channel);
    }

    /**
     * Tells which lots left with a command, and which ones were there that expire earlier.
     *
     * @param command the id of a sale, transfer or other movement
     * @return the lots, or empty if nothing is known of that command
     */
    public Optional<LotsTaken> taken(CommandId command) {
        Given.require("command", command);
        return reading.taken(command);
    }

    /**
     * Tells where the units of a lot came from and went to. The journal is read from its first entry on, which takes as long as it is long:
     * for inquiries.
     *
     * @param sku of what
     * @param lot which lot or serial number
     * @return the movements, or that the journal does not reach so far
     */
    public LotTrace trace(Sku sku, LotId lot) {
        Given.require("sku", sku);
        Given.require("lot", lot);
        return reading.trace(sku, lot);
    }

    /**
     * Compares lots with stock.
     *
     * @param skus of what
     * @return where they do not add up, and what nobody has named
     */
    public LotAudit audit(Collection<Sku> skus) {
        Given.require("skus", skus);
        return reading.audit(skus);
    }

    /**
     * Tells how many units may not be sold, for their lot has expired, is called back or is not good for long enough.
     *
     * @param key of what and where
     * @param channel in which channel, or empty
     * @param at when they are to leave
     * @return how many units that are there and could be sold otherwise
     */
    public long withheld(StockKey key, Optional<ChannelId> channel, Instant at) {
        Given.require("key", key);
        Given.require("channel", channel);
        Given.require("instant", at);
        return reading.withheld(key, channel, at);
    }
}
