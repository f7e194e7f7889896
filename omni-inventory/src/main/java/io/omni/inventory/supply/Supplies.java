package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Commands;
import io.omni.core.command.Refusal;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Bookings;
import io.omni.inventory.internal.LotBook;
import io.omni.inventory.internal.LotNaming;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.Scope;
import io.omni.inventory.internal.StockBook;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.LotUnits;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockCatalog;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is still to come from suppliers, and its receipt.
 *
 * <p>Commands are told and repeated as those of {@link io.omni.inventory.Inventory}. What is outstanding of each line follows from what its
 * document says and from what came, so that receipts of one line may arrive in any order. All that is outstanding at a place is what
 * {@link io.omni.inventory.stock.StockLevel#onOrder()} says. A receipt is one posting: what is expected goes down, and sound and damaged
 * units go up.
 */
public final class Supplies {

    private static final String ANNOUNCED = "supply.announced";
    private static final String ADVISED = "supply.advised";
    private static final String REVISED = "supply.revised";
    private static final String CANCELED = "supply.canceled";
    private static final String BY_SKU = "sku";
    private static final String BY_DOCUMENT = "document";
    private static final AggregateType<SupplyId, Supply> TYPE = AggregateType.<SupplyId, Supply>of(
                    "supply", Supply.class, Supply::id, SupplyId::value)
            .withIndex(BY_SKU, Supplies::skuIfOpen)
            .withIndex(BY_DOCUMENT, supply -> Set.of(supply.source().toString()));

    private static final AggregateType<SupplyId, AdvisedLots> ADVISED_LOTS =
            AggregateType.of("advised-lots", AdvisedLots.class, AdvisedLots::supply, SupplyId::value);

    private final SupplyWatch watch;
    private final Bookings bookings;
    private final Scope scope;
    private final LotNaming naming;
    private final VersionedStore<SupplyId, Supply> supplies;
    private final VersionedStore<SupplyId, AdvisedLots> advisedLots;
    private final VersionedStore<TransferId, TransferOrder> transfers;
    private final Outbox outbox;
    private final Commands commands;
    private final InstantSource clock;
    private final CommandMeter meter;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#supplies()} for one.
     *
     * @param ledger where units are booked
     * @param storage where lines are kept and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param metrics where to report
     * @param catalog what the host has
     * @param lots of which SKUs lots are kept
     * @param watch follows what is expected otherwise
     */
    public Supplies(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            StockCatalog catalog,
            LotOptions lots,
            SupplyWatch watch) {
        this.naming = new LotNaming(new LotStock(ledger, storage, lots), commands);
        this.watch = watch;
        this.bookings = new Bookings(ledger, storage, metrics);
        this.scope = new Scope(catalog, commands);
        this.supplies = storage.aggregates(TYPE);
        this.advisedLots = storage.aggregates(ADVISED_LOTS);
        this.transfers = storage.aggregates(Transfers.TYPE);
        this.outbox = storage.outbox();
        this.commands = commands;
        this.clock = clock;
        this.meter = new CommandMeter(Supplies.class, metrics);
    }

    private static Set<String> skuIfOpen(Supply supply) {
        return supply.outstanding().isPositive() ? Set.of(supply.key().sku().value()) : Set.of();
    }

    /**
     * Expects units from a supplier.
     *
     * @param command the lines of the document
     * @return whether they are expected; refused where a line has the name of another
     */
    public SupplyOutcome announce(AnnounceSupply command) {
        Given.require("command", command);
        scope.require(command, command.lines().stream().map(SupplyLine::key).toList());
        return meter.run(
                command,
                () -> decide(
                        command,
                        ANNOUNCED,
                        SupplyOutcome.class,
                        command.lines().stream().map(SupplyLine::supply),
                        decision -> decision.announce(command)));
    }

    /**
     * Expects units of orders by a ship notice from now on.
     *
     * @param command the lines of the notice
     * @return whether they are expected; refused where an order is unknown or closed, or a line has the name of another
     */
    public SupplyOutcome advise(AdviseShipment command) {
        Given.require("command", command);
        requireKnown(command);
        return meter.run(
                command,
                () -> decide(
                        command,
                        ADVISED,
                        SupplyOutcome.class,
                        command.lines().stream().flatMap(line -> Stream.of(line.supply(), line.order())),
                        decision -> decision.advise(command)));
    }

    /**
     * Expects more or fewer units of a line, or at another instant.
     *
     * @param command the line as it is now
     * @return whether it is expected; refused where it is unknown or closed
     */
    public SupplyOutcome revise(ReviseSupply command) {
        return meter.run(
                command,
                () -> decide(
                        command,
                        REVISED,
                        SupplyOutcome.class,
                        Stream.of(command.supply()),
                        decision -> decision.revise(command)));
    }

    /**
     * Expects nothing more of some lines.
     *
     * @param command which lines
     * @return whether it was done; refused where one is unknown or closed already
     */
    public SupplyOutcome cancel(CancelSupply command) {
        return meter.run(
                command,
                () -> decide(
                        command,
                        CANCELED,
                        SupplyOutcome.class,
                        command.supplies().stream(),
                        decision -> decision.cancel(command)));
    }

    /**
     * Takes in what came.
     *
     * @param command what came of which line
     * @return what was over, short or damaged; refused only where a line is unknown
     */
    public SupplyReceiptOutcome receive(ReceiveSupply command) {
        Given.require("command", command);
        requireNamed(command);
        return meter.run(
                command,
                () -> decide(
                        command,
                        MovementType.RECEIVED.cause(),
                        SupplyReceiptOutcome.class,
                        command.lines().stream().map(Arrival::supply),
                        decision -> decision.receive(command)));
    }

    /** Units of a line that nobody knows are refused for that. */
    private void requireNamed(ReceiveSupply command) {
        List<StockLine> sound = new ArrayList<>();
        List<StockLine> damaged = new ArrayList<>();
        for (Arrival line : command.lines()) {
            Optional<Supply> supply = supplies.find(line.supply()).map(Versioned::aggregate);
            if (supply.isEmpty()) {
                return;
            }
            add(sound, supply.get().key(), line.sound());
            add(damaged, supply.get().key(), line.damaged());
        }
        naming.require(command, sound, named(command));
        naming.require(command, damaged, command.damagedLots());
    }

    private void requireKnown(AdviseShipment command) {
        List<LotLine> named = new ArrayList<>();
        for (AdvisedLine line : command.lines()) {
            supplies.find(line.order())
                    .ifPresent(order -> named.addAll(lots(order.aggregate().key(), line.lots())));
        }
        if (!named.isEmpty()) {
            naming.requireLots(command, named);
        }
    }

    private static List<LotLine> lots(StockKey key, List<LotUnits> units) {
        return units.stream()
                .map(lot -> new LotLine(key, lot.lot(), lot.quantity()))
                .toList();
    }

    /** What the receipt names; where it names nothing, what notices said of lines of which all came, and sound. */
    private List<LotLine> named(ReceiveSupply command) {
        if (!command.lots().isEmpty()) {
            return command.lots();
        }
        List<LotLine> named = new ArrayList<>();
        for (Arrival line : command.lines()) {
            Optional<AdvisedLots> advised = advisedLots
                    .find(line.supply())
                    .map(Versioned::aggregate)
                    .filter(lots -> line.damaged().isZero()
                            && lots.units() == line.sound().units());
            Optional<Supply> supply = supplies.find(line.supply()).map(Versioned::aggregate);
            if (advised.isPresent() && supply.isPresent()) {
                named.addAll(lots(supply.get().key(), advised.get().lots()));
            }
        }
        return named;
    }

    private void keepLots(AdviseShipment notice) {
        for (AdvisedLine line : notice.lines()) {
            if (!line.lots().isEmpty()) {
                Version before =
                        advisedLots.find(line.supply()).map(Versioned::version).orElse(Version.NONE);
                advisedLots.save(new AdvisedLots(line.supply(), line.lots()), before);
            }
        }
    }

    private static void add(List<StockLine> lines, StockKey key, Quantity units) {
        if (units.isPositive()) {
            lines.add(new StockLine(key, units));
        }
    }

    /**
     * Finds a line, whether anything of it is outstanding or not.
     *
     * @param id its name
     * @return the line, or empty if it was never announced
     */
    public Optional<Supply> find(SupplyId id) {
        Given.require("id", id);
        return supplies.find(id).map(Versioned::aggregate);
    }

    /**
     * Lists the lines of a document.
     *
     * @param source the document
     * @return its lines, in the order of their names
     */
    public List<Supply> of(SupplySource source) {
        Given.require("source", source);
        return listed(BY_DOCUMENT, source.toString());
    }

    /**
     * Tells what is still to come of a SKU, at all locations, from suppliers and from other locations.
     *
     * @param sku what
     * @return each supply of which something is outstanding, the first to come first
     */
    public List<ExpectedSupply> expected(Sku sku) {
        Given.require("sku", sku);
        Stream<ExpectedSupply> ordered = listed(BY_SKU, sku.value()).stream().map(Supply::expected);
        Stream<ExpectedSupply> transferred =
                transfers.findBy(Transfers.BY_SKU, sku.value(), null, Integer.MAX_VALUE).stream()
                        .flatMap(found -> found.aggregate().expected().stream())
                        .filter(supply -> supply.key().sku().equals(sku));
        return Stream.concat(ordered, transferred).sorted().toList();
    }

    private List<Supply> listed(String index, String key) {
        return supplies.findBy(index, key, null, Integer.MAX_VALUE).stream()
                .map(Versioned::aggregate)
                .toList();
    }

    private <O extends CommandOutcome> O decide(
            Command command, String cause, Class<O> type, Stream<SupplyId> named, Function<SupplyDecision, O> decide) {
        Set<SupplyId> names = new TreeSet<>(named.toList());
        return commands.carryOut(command, type, () -> {
            Map<SupplyId, Versioned<Supply>> found = load(names);
            Map<SupplyId, Supply> known = new TreeMap<>();
            found.forEach((id, supply) -> known.put(id, supply.aggregate()));
            SupplyDecision decision = new SupplyDecision(known);
            O outcome = decide.apply(decision);
            if (!(outcome instanceof Refusal)) {
                keep(command, cause, decision, found);
            }
            return outcome;
        });
    }

    /** The lines named, and the orders that they are of. */
    private Map<SupplyId, Versioned<Supply>> load(Set<SupplyId> names) {
        Map<SupplyId, Versioned<Supply>> found = new TreeMap<>();
        for (SupplyId name : names) {
            supplies.find(name).ifPresent(supply -> {
                found.put(name, supply);
                supply.aggregate()
                        .order()
                        .filter(order -> !found.containsKey(order))
                        .flatMap(order -> supplies.find(order))
                        .ifPresent(order -> found.put(order.aggregate().id(), order));
            });
        }
        return found;
    }

    private void keep(Command command, String cause, SupplyDecision decision, Map<SupplyId, Versioned<Supply>> found) {
        for (Supply supply : decision.changed()) {
            Versioned<Supply> before = found.get(supply.id());
            supplies.save(supply, before == null ? Version.NONE : before.version());
        }
        if (command instanceof AdviseShipment notice) {
            keepLots(notice);
        }
        post(command, cause, decision);
        tell(command, decision.events());
    }

    /** With what follows for those who count on it. */
    void tell(Command command, List<Event> events) {
        if (!events.isEmpty()) {
            List<Event> all = new ArrayList<>(events);
            all.addAll(watch.changed(events, this::expected));
            outbox.append(RecordedEvent.of(command.id(), clock.instant(), all));
        }
    }

    /** Not the id of the command itself, which has a record: what is found under it in both would be taken for two commands. */
    static PostingId posting(CommandId command) {
        return PostingId.of(command.step("units"));
    }

    /** After the lines are saved, so that of two commands about one line the second posts nothing before it has read what the first saved. */
    private void post(Command command, String cause, SupplyDecision decision) {
        if (!decision.movesUnits()) {
            return;
        }
        PostingBuilder posting = Posting.of(posting(command.id()), cause).asked(command);
        decision.expectedMore().forEach((key, more) -> {
            if (more > 0) {
                posting.in(StockBook.expectedAt(key), more, StockBook.ORDER);
            } else {
                posting.out(StockBook.expectedAt(key), Math.negateExact(more), StockBook.ORDER, Floor.NONE);
            }
        });
        decision.arrived().forEach((key, units) -> {
            if (units.sound().isPositive()) {
                posting.in(StockBook.onHand(key), units.sound().units(), StockBook.SUPPLIER);
            }
            if (units.damaged().isPositive()) {
                posting.in(
                        StockBook.in(StockCondition.DAMAGED, key),
                        units.damaged().units(),
                        StockBook.SUPPLIER);
            }
        });
        if (command instanceof ReceiveSupply receipt) {
            name(posting, receipt, decision);
        }
        bookings.post(posting.build());
    }

    private void name(PostingBuilder posting, ReceiveSupply receipt, SupplyDecision decision) {
        Map<StockKey, String> documents = decision.documents();
        named(receipt)
                .forEach(lot -> LotBook.in(
                        posting, LotPlace.SELLABLE, List.of(lot), documents.getOrDefault(lot.key(), "supply")));
        receipt.damagedLots()
                .forEach(lot -> LotBook.in(
                        posting, LotPlace.DAMAGED, List.of(lot), documents.getOrDefault(lot.key(), "supply")));
    }
}
