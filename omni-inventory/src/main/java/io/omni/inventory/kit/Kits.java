package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Bookings;
import io.omni.inventory.internal.LotBook;
import io.omni.inventory.internal.LotNaming;
import io.omni.inventory.internal.LotStock;
import io.omni.inventory.internal.Movements;
import io.omni.inventory.internal.Scope;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.internal.Shortages;
import io.omni.inventory.internal.StockBook;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotOptions;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockCatalog;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Kits and bundles: what is sold as one and made of several.
 *
 * <p>A bundle that is never put together has no stock of its own: how many there are follows from what is available of its parts at that
 * moment, so that two bundles that share a part, and the part itself, never promise the same unit. What is reserved for it is its parts
 * ({@link #pick}). A kit that was put together is stock like any other, and counts first.
 */
public final class Kits {

    private static final AggregateType<Sku, Kit> TYPE = AggregateType.of("kit", Kit.class, Kit::sku, Sku::value);
    private static final AggregateType<String, KitEdition> EDITION =
            AggregateType.of("kit-edition", KitEdition.class, edition -> KitEdition.ID, id -> id);

    private final Shelves shelves;
    private final Bookings bookings;
    private final Scope scope;
    private final LotNaming naming;
    private final VersionedStore<Sku, Kit> kits;
    private final VersionedStore<String, KitEdition> editions;
    private final Commands commands;
    private final InstantSource clock;
    private final CommandMeter meter;

    /**
     * Creates it. A host asks {@link io.omni.inventory.Inventory#kits()} for one.
     *
     * @param ledger where units are booked
     * @param storage where it is kept what kits are made of
     * @param commands tells repetitions
     * @param clock tells the instant of each question
     * @param metrics where to report
     * @param catalog what the host has
     * @param lots of which SKUs lots are kept
     */
    public Kits(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            StockCatalog catalog,
            LotOptions lots) {
        this.naming = new LotNaming(new LotStock(ledger, storage, lots), commands);
        this.shelves = new Shelves(ledger, storage);
        this.bookings = new Bookings(ledger, storage, metrics);
        this.scope = new Scope(catalog, commands);
        this.kits = storage.aggregates(TYPE);
        this.editions = storage.aggregates(EDITION);
        this.commands = commands;
        this.clock = clock;
        this.meter = new CommandMeter(Kits.class, metrics);
    }

    /**
     * Says what a SKU is made of.
     *
     * @param command its parts
     * @return whether it is defined; refused where it would be a part of itself
     */
    public KitOutcome define(DefineKit command) {
        Given.require("command", command);
        scope.require(
                command,
                Stream.concat(Stream.of(command.sku()), command.parts().stream().map(KitPart::sku))
                        .toList(),
                List.of());
        return meter.run(command, () -> commands.carryOut(command, KitOutcome.class, () -> decide(command)));
    }

    /** One definition after the other: two that are sound by themselves may be a cycle together. */
    private KitOutcome decide(DefineKit command) {
        Optional<Versioned<KitEdition>> edition = editions.find(KitEdition.ID);
        Optional<List<Sku>> cycle = recipes().cycle(command.sku(), command.parts());
        if (cycle.isPresent()) {
            return new KitOutcome.Cyclic(cycle.get());
        }
        long number = edition.map(found -> found.aggregate().number()).orElse(0L) + 1;
        editions.save(new KitEdition(number), edition.map(Versioned::version).orElse(Version.NONE));
        Version before = kits.find(command.sku()).map(Versioned::version).orElse(Version.NONE);
        kits.save(new Kit(command.sku(), command.parts()), before);
        return new KitOutcome.Defined(command.sku());
    }

    /**
     * Puts parts together.
     *
     * @param command how many kits
     * @return what moved, or which parts are short
     */
    public AssemblyOutcome assemble(AssembleKit command) {
        return assembly(command, AssembleKit::kits, AssembleKit::lots, MovementType.ASSEMBLED);
    }

    /**
     * Takes kits apart, by what they are made of now.
     *
     * @param command how many kits
     * @return what moved, or that fewer kits are there
     */
    public AssemblyOutcome disassemble(DisassembleKit command) {
        return assembly(command, DisassembleKit::kits, DisassembleKit::lots, MovementType.DISASSEMBLED);
    }

    private <C extends Command> AssemblyOutcome assembly(
            C command, Function<C, StockLine> kits, Function<C, List<LotLine>> named, MovementType type) {
        StockLine line = kits.apply(Given.require("command", command));
        List<LotLine> lots = named.apply(command);
        requireNamed(command, line, lots);
        return meter.run(
                command,
                () -> commands.carryOut(
                        command,
                        AssemblyOutcome.class,
                        entry -> new AssemblyOutcome.Assembled(Movements.movement(type, entry)),
                        () -> decide(command, line, lots, type)));
    }

    private void requireNamed(Command command, StockLine line, List<LotLine> lots) {
        List<StockLine> all = new ArrayList<>(List.of(line));
        List<KitPart> parts = parts(line.key().sku());
        parts.forEach(part -> all.add(units(line, part)));
        if (!parts.isEmpty()) {
            naming.require(command, all, lots);
        }
    }

    private static StockLine units(StockLine line, KitPart part) {
        return new StockLine(
                new StockKey(part.sku(), line.key().location()),
                part.quantity().times(line.quantity().units()));
    }

    private AssemblyOutcome decide(Command command, StockLine line, List<LotLine> lots, MovementType type) {
        List<KitPart> parts = parts(line.key().sku());
        if (parts.isEmpty()) {
            return new AssemblyOutcome.NoKit(line.key().sku());
        }
        Outcome outcome = bookings.post(posting(command, line, lots, type, parts));
        if (outcome instanceof Outcome.Refused refused) {
            return new AssemblyOutcome.NotAssembled(Shortages.ofStock(refused.shortages()));
        }
        JournalEntry entry =
                outcome instanceof Outcome.Posted posted ? posted.entry() : ((Outcome.AlreadyPosted) outcome).entry();
        return new AssemblyOutcome.Assembled(Movements.movement(type, entry));
    }

    private static Posting posting(
            Command command, StockLine line, List<LotLine> lots, MovementType type, List<KitPart> parts) {
        PostingBuilder posting = Posting.of(command, type.cause());
        move(posting, line, type == MovementType.ASSEMBLED);
        for (KitPart part : parts) {
            move(posting, units(line, part), type == MovementType.DISASSEMBLED);
        }
        for (LotLine lot : lots) {
            boolean isKit = lot.key().sku().equals(line.key().sku());
            if (isKit == (type == MovementType.ASSEMBLED)) {
                LotBook.in(posting, LotPlace.SELLABLE, List.of(lot));
            } else {
                LotBook.out(posting, LotPlace.SELLABLE, List.of(lot));
            }
        }
        return posting.build();
    }

    private static void move(PostingBuilder posting, StockLine line, boolean in) {
        AccountId account = StockBook.onHand(line.key());
        long units = line.quantity().units();
        if (in) {
            posting.in(account, units, StockBook.ASSEMBLY);
        } else {
            posting.out(account, units, StockBook.ASSEMBLY, Floor.ZERO);
        }
    }

    /**
     * Tells what a SKU is made of.
     *
     * @param sku what
     * @return the kit, or empty if it is none
     */
    public Optional<Kit> find(Sku sku) {
        Given.require("sku", sku);
        return kits.find(sku)
                .map(Versioned::aggregate)
                .filter(kit -> !kit.parts().isEmpty());
    }

    /**
     * Tells how many of a kit or bundle can be handed out of a location now: those that are put together, and those that can be made of what
     * is available of the parts.
     *
     * @param sku the kit; of what is no kit, as many as are available
     * @param location where
     * @return how many, zero or more
     */
    public long available(Sku sku, LocationId location) {
        return available(sku, location, Optional.empty());
    }

    /**
     * Tells how many of a kit or bundle a channel can hand out of a location now, of units that are set aside for it as well as of
     * everybody's.
     *
     * @param sku the kit; of what is no kit, as many as are available
     * @param location where
     * @param channel the channel, or empty for what anybody may take
     * @return how many, zero or more
     */
    public long available(Sku sku, LocationId location, Optional<ChannelId> channel) {
        Given.require("sku", sku);
        Given.require("location", location);
        Given.require("channel", channel);
        Recipes recipes = recipes();
        return recipes.most(sku, available(recipes, sku, location, channel));
    }

    /**
     * Tells what to reserve for a bundle: kits that are put together first, and the parts of the others.
     *
     * @param bundle how many of which kit, and where
     * @return the lines to reserve, in the order of SKUs; where too little is available, the lines that would do, whose reservation is refused
     *     with what is short
     */
    public List<StockLine> pick(StockLine bundle) {
        return pick(bundle, Optional.empty());
    }

    /**
     * Tells what to reserve in a channel for a bundle: kits that are put together first, and the parts of the others.
     *
     * @param bundle how many of which kit, and where
     * @param channel the channel in which the lines are reserved then, or empty
     * @return the lines to reserve, in the order of SKUs; where too little is available, the lines that would do, whose reservation is refused
     *     with what is short
     */
    public List<StockLine> pick(StockLine bundle, Optional<ChannelId> channel) {
        Given.require("bundle", bundle);
        Given.require("channel", channel);
        Sku sku = bundle.key().sku();
        LocationId location = bundle.key().location();
        Recipes recipes = recipes();
        Map<Sku, Long> available = available(recipes, sku, location, channel);
        long wanted = bundle.quantity().units();
        Map<Sku, Long> picks = recipes.picks(sku, wanted, available);
        if (picks == null) {
            recipes.outsideIn(sku).stream()
                    .filter(part -> recipes.parts(part).isEmpty())
                    .forEach(part -> available.put(part, Long.MAX_VALUE));
            picks = recipes.picks(sku, wanted, available);
        }
        if (picks == null) {
            throw new ArithmeticException("%s take more parts than can be counted: ask for fewer".formatted(bundle));
        }
        return picks.entrySet().stream()
                .map(pick -> StockLine.of(pick.getKey(), location, pick.getValue()))
                .toList();
    }

    /**
     * Counts the definitions: it grows whenever one is made or changed, so that a view may be kept as long as it stays.
     *
     * @return how many there were; 0 if nothing was ever defined
     */
    public long edition() {
        return editions.find(KitEdition.ID)
                .map(found -> found.aggregate().number())
                .orElse(0L);
    }

    /**
     * Looks up what some SKUs are made of, to ask it over and over.
     *
     * @param skus which SKUs, kits or not
     * @return what they are made of now
     */
    public KitView view(List<Sku> skus) {
        return new KitView(recipes(), Given.copy("skus", skus));
    }

    private Map<Sku, Long> available(Recipes recipes, Sku sku, LocationId location, Optional<ChannelId> channel) {
        List<StockKey> keys = recipes.outsideIn(sku).stream()
                .map(part -> new StockKey(part, location))
                .toList();
        Map<Sku, Long> available = new HashMap<>();
        shelves.available(channel, keys, clock.instant()).forEach((key, units) -> available.put(key.sku(), units));
        return available;
    }

    private Recipes recipes() {
        return new Recipes(this::parts);
    }

    private List<KitPart> parts(Sku sku) {
        return kits.find(sku).map(found -> found.aggregate().parts()).orElse(List.of());
    }
}
