package io.omni.inventory.supply;

import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.event.Event;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Bookings;
import io.omni.inventory.internal.LotNaming;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.Scope;
import io.omni.inventory.internal.Shortages;
import io.omni.inventory.internal.StockBook;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockCatalog;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Transfers between locations that were requested: sent, on their way, received in parts, with what differs resolved.
 *
 * <p>Commands are told and repeated as those of {@link io.omni.inventory.Inventory}. What is outstanding and in transit follows from what was
 * sent and what came, so that an arrival that is told before the shipment comes to the same as one that is told after it. Units that were
 * sent and not received stay in transit until somebody says what became of them: no unit is lost by itself.
 */
public final class Transfers {

    static final String BY_SKU = "sku";
    static final AggregateType<TransferId, TransferOrder> TYPE = AggregateType.<TransferId, TransferOrder>of(
                    "transfer", TransferOrder.class, TransferOrder::id, TransferId::toString)
            .withIndex(BY_SKU, Transfers::expectedSkus)
            .withIndex("location", Transfers::locationIfOpen);

    private final Supplies supplies;
    private final Bookings bookings;
    private final Scope scope;
    private final LotNaming naming;
    private final VersionedStore<TransferId, TransferOrder> transfers;
    private final Commands commands;
    private final CommandMeter meter;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#transfers()} for one.
     *
     * @param ledger where units are booked
     * @param storage where transfers are kept and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report
     * @param catalog what the host has
     * @param lots of which SKUs lots are kept
     * @param supplies tells what else is expected, and what changes
     */
    public Transfers(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            StockCatalog catalog,
            LotOptions lots,
            Supplies supplies) {
        this.naming = new LotNaming(new LotStock(ledger, storage, lots), commands);
        this.supplies = supplies;
        this.bookings = new Bookings(ledger, storage, metrics);
        this.scope = new Scope(catalog, commands);
        this.transfers = storage.aggregates(TYPE);
        this.commands = commands;
        this.meter = new CommandMeter(Transfers.class, metrics);
    }

    private static Set<String> expectedSkus(TransferOrder transfer) {
        return transfer.expected().stream()
                .map(supply -> supply.key().sku().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> locationIfOpen(TransferOrder transfer) {
        return transfer.isComplete() ? Set.of() : Set.of(transfer.to().value());
    }

    /**
     * Asks a location to send units to another one.
     *
     * @param command which units, from where to where
     * @return that it is requested
     */
    public TransferOutcome.Done request(RequestTransfer command) {
        Given.require("command", command);
        scope.require(
                command,
                command.lines().stream().map(TransferLine::sku).toList(),
                List.of(command.from(), command.to()));
        return meter.run(command, () -> commands.carryOut(command, TransferOutcome.Done.class, () -> begin(command)));
    }

    /**
     * Sends units of a transfer.
     *
     * @param command which units
     * @return whether they left; refused where fewer are available
     */
    public TransferOutcome ship(ShipTransfer command) {
        Given.require("command", command);
        find(command.transfer())
                .ifPresent(transfer -> naming.require(
                        command,
                        command.lines().stream()
                                .map(line -> new StockLine(new StockKey(line.sku(), transfer.from()), line.quantity()))
                                .toList(),
                        command.lots()));
        return change(
                command, ShipTransfer::transfer, MovementType.DISPATCHED.cause(), decision -> decision.ship(command));
    }

    /**
     * Takes in what came of a transfer.
     *
     * @param command which units
     * @return that they are in stock; refused only where it is not known what they are
     */
    public TransferOutcome receive(ReceiveShipment command) {
        Given.require("command", command);
        find(command.transfer()).ifPresent(transfer -> {
            naming.require(command, units(command, transfer.to(), TransferArrival::sound), command.lots());
            naming.require(command, units(command, transfer.to(), TransferArrival::damaged), command.damagedLots());
        });
        return change(
                command,
                ReceiveShipment::transfer,
                MovementType.ARRIVED.cause(),
                decision -> decision.receive(command));
    }

    /**
     * Books what became of units by which what came differs from what was sent.
     *
     * @param command which units, and what became of them
     * @return whether it is booked; refused where the two differ by less
     */
    public TransferOutcome resolve(ResolveTransfer command) {
        Given.require("command", command);
        find(command.transfer())
                .ifPresent(transfer -> naming.require(
                        command,
                        new StockKey(command.sku(), transfer.to()),
                        command.quantity().units(),
                        command.lots()));
        return change(
                command,
                ResolveTransfer::transfer,
                MovementType.TRANSFER_RESOLVED.cause(),
                decision -> decision.resolve(command));
    }

    /**
     * Expects a transfer at another instant.
     *
     * @param command when
     * @return whether it is
     */
    public TransferOutcome reschedule(RescheduleTransfer command) {
        return change(
                command,
                RescheduleTransfer::transfer,
                "transfer.rescheduled",
                decision -> decision.reschedule(command));
    }

    /**
     * Asks for no more units than were sent already.
     *
     * @param command which transfer
     * @return whether it was done; refused where it was before
     */
    public TransferOutcome cancel(CancelTransfer command) {
        return change(command, CancelTransfer::transfer, "transfer.canceled", TransferDecision::cancel);
    }

    /**
     * Finds a transfer.
     *
     * @param id which one
     * @return the transfer, or empty if it was never requested
     */
    public Optional<TransferOrder> find(TransferId id) {
        Given.require("id", id);
        return transfers.find(id).map(Versioned::aggregate);
    }

    /**
     * Lists the transfers to a location that are not complete: something is to be sent, or to come, or to be resolved.
     *
     * @param location where to
     * @return the transfers, the oldest first
     */
    public List<TransferOrder> openTo(LocationId location) {
        Given.require("location", location);
        return transfers.findBy("location", location.value(), null, Integer.MAX_VALUE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    private static List<StockLine> units(
            ReceiveShipment command, LocationId to, Function<TransferArrival, Quantity> units) {
        return command.lines().stream()
                .filter(line -> units.apply(line).isPositive())
                .map(line -> new StockLine(new StockKey(line.sku(), to), units.apply(line)))
                .toList();
    }

    private TransferOutcome.Done begin(RequestTransfer command) {
        List<TransferProgress> lines = command.lines().stream()
                .sorted(Comparator.comparing(TransferLine::sku))
                .map(TransferProgress::requested)
                .toList();
        TransferOrder transfer = new TransferOrder(
                TransferId.of(command.id()), command.from(), command.to(), command.expectedAt(), lines, false);
        transfers.save(transfer, Version.NONE);
        PostingBuilder posting = posting(command, "transfer.requested");
        transfer.expected()
                .forEach(supply -> posting.in(
                        StockBook.expectedAt(supply.key()), supply.outstanding().units(), StockBook.ORDER));
        bookings.post(posting.build());
        supplies.tell(
                command,
                transfer.expected().stream().<Event>map(SupplyAnnounced::new).toList());
        return new TransferOutcome.Done(transfer.id());
    }

    private <C extends Command> TransferOutcome change(
            C command, Function<C, TransferId> transfer, String cause, Consumer<TransferDecision> decide) {
        TransferId id = transfer.apply(Given.require("command", command));
        return meter.run(
                command,
                () -> commands.carryOut(
                        command,
                        TransferOutcome.class,
                        () -> transfers
                                .find(id)
                                .map(found -> change(command, cause, found, decide))
                                .orElseGet(
                                        () -> new TransferOutcome.NotDone(List.of(new TransferProblem.Unknown(id))))));
    }

    private TransferOutcome change(
            Command command, String cause, Versioned<TransferOrder> found, Consumer<TransferDecision> decide) {
        TransferDecision decision = new TransferDecision(found.aggregate());
        decide.accept(decision);
        if (!decision.problems().isEmpty()) {
            return new TransferOutcome.NotDone(decision.problems());
        }
        if (post(command, cause, decision) instanceof Outcome.Refused refused) {
            return new TransferOutcome.NotDone(Shortages.ofStock(refused.shortages()).stream()
                    .<TransferProblem>map(TransferProblem.TooFewAvailable::new)
                    .toList());
        }
        if (!decision.after().equals(found.aggregate())) {
            transfers.save(decision.after(), found.version());
        }
        supplies.tell(command, decision.events());
        return new TransferOutcome.Done(found.aggregate().id());
    }

    private @Nullable Outcome post(Command command, String cause, TransferDecision decision) {
        List<Consumer<PostingBuilder>> lines = decision.postings();
        if (lines.isEmpty()) {
            return null;
        }
        PostingBuilder posting = posting(command, cause);
        lines.forEach(line -> line.accept(posting));
        return bookings.post(posting.build());
    }

    private static PostingBuilder posting(Command command, String cause) {
        return Posting.of(Supplies.posting(command.id()), cause).asked(command);
    }
}
