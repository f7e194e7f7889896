package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Commands;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.internal.Accuracies;
import io.omni.inventory.internal.CountArchive;
import io.omni.inventory.internal.CountReading;
import io.omni.inventory.internal.Counting;
import io.omni.inventory.internal.LateMovements;
import io.omni.inventory.internal.TagCounting;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts of what is there, while sales, receipts and transfers go on.
 *
 * <p>A count is {@linkplain #open opened}, its lines are {@linkplain #tally tallied}, by as many people as want, those that are off are
 * tallied again, it is {@linkplain #close closed}, and what differs is posted when it is {@linkplain #approve approved}.
 *
 * <p><b>What is compared.</b> A tally is compared with the book at one place in the journal. In the unit of work of the tally a posting that
 * changes nothing is made on the lines' accounts; the ledger decides it between two others and tells the balance there. What is posted at
 * the end is the difference, never a balance: whatever moved after that place has changed the shelf and the book alike. So after the
 * approval the book has what is there, however much was sold meanwhile. Where counting takes time, or a handheld is out of reach,
 * {@link #mark} takes that place first, and the tally may come late.
 *
 * <p><b>What the book did not know.</b> This rests on each movement being in the book when it happens. One that is known late (a till was
 * offline) goes through {@link #record}: if it happened before the moment for which a count under way was tallied, that count compares with
 * the book as it would have been; if before a count that was approved, it is refused, or explains what the count found and leaves the balance
 * as it is. Nothing is taken off twice. Instants are those of different clocks: a till that is a minute fast has a minute of such errors.
 *
 * <p>Of two that tally the same line, close or decide the same count at once, one comes first and the other is answered accordingly. All
 * commands may be repeated under their ids; see {@link io.omni.inventory.Inventory}.
 */
public final class Counts {

    private final CommandMeter meter;
    private final Commands commands;
    private final Counting counting;
    private final LateMovements late;
    private final TagCounting tags;
    private final CountReading reading;
    private final CountArchive archive;

    /**
     * Creates it; a host asks {@link io.omni.inventory.Inventory#counts()}.
     *
     * @param ledger where units are booked
     * @param storage where counts are kept and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report how it is doing
     * @param model what is believed of stock before it was counted
     */
    public Counts(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            AccuracyModel model) {
        this.meter = new CommandMeter(Counts.class, metrics);
        this.commands = commands;
        this.counting = new Counting(ledger, storage, new Accuracies(storage, model), clock, metrics);
        this.late = new LateMovements(ledger, storage, clock, metrics);
        this.tags = new TagCounting(ledger, storage, clock, metrics);
        this.reading = new CountReading(ledger, storage, clock);
        this.archive = new CountArchive(storage);
    }

    /**
     * Begins a count.
     *
     * @param command what is to be counted
     * @return {@link CountOutcome.Opened}, or what it overlaps with
     */
    public CountOutcome open(OpenCount command) {
        return carryOut(command, () -> counting.open(command));
    }

    /**
     * Marks the book of lines that somebody begins to count.
     *
     * @param command which lines
     * @return {@link CountOutcome.Marked}, or why not
     */
    public CountOutcome mark(MarkLines command) {
        return carryOut(command, () -> counting.mark(command));
    }

    /**
     * Takes what was found. A line is tallied again until it is {@link LineState#COUNTED}, by whomever.
     *
     * @param command what was found
     * @return {@link CountOutcome.Taken} with what is to be counted again, or why nothing was taken
     */
    public CountOutcome tally(TallyLines command) {
        return carryOut(command, () -> counting.tally(command));
    }

    /**
     * Takes what a reader of RFID tags saw as a tally of every line that does not stand yet. Which units are where is remembered from one time to
     * the next, so that it is told which ones are missing, and which have moved.
     *
     * @param command what was read
     * @return {@link TagsOutcome.TagsTaken} with what is missing, extra or moved, or why nothing was taken
     */
    public TagsOutcome tags(CountTags command) {
        return meter.run(command, () -> commands.carryOut(command, TagsOutcome.class, () -> tags.count(command)));
    }

    /**
     * Ends the counting; what differs waits for a decision.
     *
     * @param command which count
     * @return {@link CountOutcome.Closed} with what differs, or what is left to count
     */
    public CountOutcome close(CloseCount command) {
        return carryOut(command, () -> counting.close(command));
    }

    /**
     * Posts what differs, as a fact.
     *
     * @param command which count, and why the book did not agree
     * @return {@link CountOutcome.Ended} with what was posted, or why nothing was
     */
    public CountOutcome approve(ApproveCount command) {
        return carryOut(command, () -> counting.approve(command));
    }

    /**
     * Ends a closed count with nothing posted.
     *
     * @param command which count
     * @return {@link CountOutcome.Ended}, or why not
     */
    public CountOutcome reject(RejectCount command) {
        return carryOut(
                command, () -> counting.end(command.id(), command.count(), CountState.CLOSED, CountState.REJECTED));
    }

    /**
     * Gives an open count up.
     *
     * @param command which count
     * @return {@link CountOutcome.Ended}, or why not
     */
    public CountOutcome cancel(CancelCount command) {
        return carryOut(
                command, () -> counting.end(command.id(), command.count(), CountState.OPEN, CountState.CANCELED));
    }

    /**
     * Records what moved some time ago.
     *
     * @param command what, and when
     * @return whether the book was changed
     */
    public LateMovementOutcome record(RecordLateMovement command) {
        return meter.run(
                command, () -> commands.carryOut(command, LateMovementOutcome.class, () -> late.record(command)));
    }

    /**
     * Finds a count.
     *
     * @param id which one
     * @return the count, or empty
     */
    public Optional<Count> find(CountId id) {
        Given.require("id", id);
        return reading.find(id);
    }

    /**
     * Tells which counts are under way.
     *
     * @param location where
     * @return those that are open or wait for a decision, in the order in which they were opened
     */
    public List<Count> underWay(LocationId location) {
        Given.require("location", location);
        return reading.underWay(location);
    }

    /**
     * Tells counters what to count: lines that are counted are left out. A blind count does not show the book.
     *
     * @param id which count
     * @return the lines, in the order of SKUs; none if there is no such count, or it is not open
     */
    public List<SheetLine> sheet(CountId id) {
        Given.require("id", id);
        return reading.sheet(id);
    }

    /**
     * Shows who has to decide what was found.
     *
     * @param id which count
     * @return every line that was marked or tallied, in the order of SKUs
     */
    public List<CountLine> lines(CountId id) {
        Given.require("id", id);
        return reading.lines(id);
    }

    /**
     * Tells when stock was last counted.
     *
     * @param key what and where
     * @return the last count that was approved with this line, or empty
     */
    public Optional<LastCount> lastCounted(StockKey key) {
        Given.require("key", key);
        return reading.last(key);
    }

    /**
     * Lets go of counts that are over, with their lines; what was learned from them and when stock was last counted stays. Housekeeping, to be
     * called from a host's own scheduler, outside a unit of work.
     *
     * @param before counts that ended before this instant
     * @return how many were removed
     */
    public int forget(Instant before) {
        Given.require("instant", before);
        return archive.forget(before);
    }

    private CountOutcome carryOut(Command command, Supplier<CountOutcome> decision) {
        return carryOut(command, CountOutcome.class, decision);
    }

    private <O extends CommandOutcome> O carryOut(Command command, Class<O> type, Supplier<O> decision) {
        return meter.run(command, () -> commands.carryOut(command, type, decision));
    }
}
