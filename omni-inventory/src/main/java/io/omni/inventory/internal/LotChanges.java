package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Versioned;
import io.omni.inventory.lot.AssignLots;
import io.omni.inventory.lot.BalanceLots;
import io.omni.inventory.lot.CountLots;
import io.omni.inventory.lot.DeclareLot;
import io.omni.inventory.lot.Lot;
import io.omni.inventory.lot.LotAudit;
import io.omni.inventory.lot.LotDeclared;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.LotRecalled;
import io.omni.inventory.lot.LotUnits;
import io.omni.inventory.lot.LotsChanged;
import io.omni.inventory.lot.LotsRefused;
import io.omni.inventory.lot.RecallLot;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes what is known of lots, and which units are of which. */
public final class LotChanges {

    private static final String ASSIGNED = "stock.lots-assigned";
    private static final String BALANCED = "stock.lots-balanced";
    private static final String COUNTED = "stock.lots-counted";
    private static final String MARKED = "stock.lots-marked";
    private static final String RECALLED = "stock.lot-recalled";

    private final Ledger plain;
    private final Bookings bookings;
    private final LotStock stock;
    private final LotNaming naming;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param plain a ledger that does nothing about lots by itself
     * @param bookings where units are booked with what follows
     * @param stock reads lots
     * @param naming checks lots
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public LotChanges(
            Ledger plain, Bookings bookings, LotStock stock, LotNaming naming, Commands commands, InstantSource clock) {
        this.plain = plain;
        this.bookings = bookings;
        this.stock = stock;
        this.naming = naming;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Keeps what is known of a lot.
     *
     * @param command which one
     * @return what is known now
     */
    public LotDeclared declare(DeclareLot command) {
        return commands.carryOut(command, LotDeclared.class, () -> {
            Optional<Versioned<Lot>> before = stock.find(command.sku(), command.lot());
            Lot lot = new Lot(
                    command.sku(),
                    command.lot(),
                    command.bestBefore(),
                    before.flatMap(found -> found.aggregate().recalledAt()));
            stock.save(lot, before);
            return new LotDeclared(lot);
        });
    }

    /**
     * Has units be of other lots.
     *
     * @param command which ones
     * @return what changed
     */
    public LotsChanged assign(AssignLots command) {
        naming.requireLots(
                command,
                command.changes().stream()
                        .map(change -> new LotLine(command.key(), change.to(), change.quantity()))
                        .toList());
        LotPlace place = LotPlace.of(command.condition());
        return commands.carryOut(command, LotsChanged.class, () -> {
            PostingBuilder posting = posting(command, ASSIGNED);
            for (AssignLots.Change change : command.changes()) {
                posting.out(
                        LotBook.account(command.key(), place, change.from()),
                        change.quantity().units(),
                        LotBook.contra(),
                        Floor.ZERO);
                LotBook.in(posting, place, List.of(new LotLine(command.key(), change.to(), change.quantity())));
            }
            return changed(entry(bookings.post(posting.build())));
        });
    }

    /**
     * Makes lots add up. By how much they do not is the same before and after whatever is posted meanwhile, but for another balancing: that
     * one is told by what both save.
     *
     * @param command of which SKU
     * @return what changed
     */
    public LotsChanged balance(BalanceLots command) {
        return commands.carryOut(command, LotsChanged.class, () -> {
            Sku sku = command.sku();
            stock.save(
                    new Lot(sku, LotId.UNASSIGNED, Optional.empty(), Optional.empty()),
                    stock.find(sku, LotId.UNASSIGNED));
            LotReading.Sums sums = new LotReading.Sums();
            plain.scan(LotReading.Sums.BOOKS, sku.value(), clock.instant()).forEach(sums::add);
            List<Line> lines = sums.differences().stream().map(LotChanges::line).toList();
            return lines.isEmpty()
                    ? new LotsChanged(List.of())
                    : changed(entry(plain.post(new Posting(
                            PostingId.of(command.id().step("units")),
                            BALANCED,
                            Fingerprint.of(command),
                            lines,
                            List.of()))));
        });
    }

    private static Line line(LotAudit.Difference difference) {
        return new Line(
                LotBook.account(difference.key(), difference.place(), LotId.UNASSIGNED),
                difference.stock() - difference.lots(),
                0,
                Floor.NONE,
                LotBook.contra(),
                null);
    }

    /**
     * Brings lots and stock in line with what was seen.
     *
     * @param command what was seen
     * @return what changed
     */
    public LotsChanged count(CountLots command) {
        naming.requireLots(
                command,
                command.found().stream()
                        .map(found -> new LotLine(command.key(), found.lot(), found.quantity()))
                        .toList());
        return commands.carryOut(command, LotsChanged.class, () -> {
            Map<LotId, Long> found = new TreeMap<>();
            command.found()
                    .forEach((LotUnits units) ->
                            found.put(units.lot(), units.quantity().units()));
            LotPlace place = LotPlace.of(command.condition());
            Map<LotId, Long> changes = new TreeMap<>();
            mark(command, place, found.keySet())
                    .forEach((lot, book) -> changes.put(lot, found.getOrDefault(lot, 0L) - book));
            changes.values().removeIf(change -> change == 0);
            if (changes.isEmpty()) {
                return new LotsChanged(List.of());
            }
            PostingBuilder posting = posting(command, COUNTED);
            changes.forEach((lot, change) -> {
                change(posting, StockBook.in(command.condition(), command.key()), change, false);
                change(posting, LotBook.account(command.key(), place, lot), change, true);
            });
            return changed(entry(bookings.post(posting.build())));
        });
    }

    private static void change(PostingBuilder posting, AccountId account, long change, boolean lot) {
        if (change > 0) {
            posting.in(account, change, lot ? LotBook.contra() : StockBook.SHRINKAGE);
        } else {
            posting.out(account, -change, lot ? LotBook.contra() : StockBook.SHRINKAGE, Floor.NONE);
        }
    }

    /** Tells of each lot how many units the book has, and locks them until the unit of work ends. */
    private Map<LotId, Long> mark(CountLots command, LotPlace place, Set<LotId> found) {
        Set<LotId> lots = new TreeSet<>(found);
        lots.add(LotId.UNASSIGNED);
        stock.everywhere(command.key().sku(), clock.instant()).stream()
                .filter(level -> level.key().equals(command.key()) && level.place() == place)
                .forEach(level -> lots.add(level.lot()));
        List<Line> lines = lots.stream()
                .map(lot -> new Line(LotBook.account(command.key(), place, lot), 0, 0, Floor.NONE, null, null))
                .toList();
        JournalEntry entry = entry(plain.post(new Posting(
                PostingId.of(command.id().step("mark")), MARKED, Fingerprint.of(command), lines, List.of())));
        Map<LotId, Long> book = new TreeMap<>();
        entry.lines().forEach(line -> book.put(LotBook.level(line.account(), 0).lot(), line.balanceAfter()));
        return book;
    }

    /**
     * Puts a lot on quality hold.
     *
     * @param command which one
     * @return what was found
     */
    public LotRecalled recall(RecallLot command) {
        return commands.carryOut(command, LotRecalled.class, () -> {
            Sku sku = command.sku();
            Instant now = clock.instant();
            Optional<Versioned<Lot>> before = stock.find(sku, command.lot());
            Lot known = before.map(Versioned::aggregate)
                    .orElseGet(() -> new Lot(sku, command.lot(), Optional.empty(), Optional.empty()));
            stock.save(
                    new Lot(
                            sku,
                            command.lot(),
                            known.bestBefore(),
                            known.recalledAt().or(() -> Optional.of(now))),
                    before);
            List<LotLevel> forSale = new ArrayList<>();
            List<LotLevel> elsewhere = new ArrayList<>();
            stock.where(sku, command.lot(), now).forEach(level -> (isForSale(level) ? forSale : elsewhere).add(level));
            List<LotRecalled.LeftShort> leftShort = forSale.isEmpty() ? List.of() : quarantine(command, forSale);
            return new LotRecalled(sku, command.lot(), forSale, elsewhere, leftShort);
        });
    }

    private static boolean isForSale(LotLevel level) {
        return level.units() > 0 && (level.place() == LotPlace.SELLABLE || level.place() == LotPlace.DISPLAY);
    }

    private List<LotRecalled.LeftShort> quarantine(RecallLot command, List<LotLevel> levels) {
        PostingBuilder posting = posting(command, RECALLED);
        for (LotLevel level : levels) {
            posting.move(
                    StockBook.in(
                            level.place() == LotPlace.DISPLAY ? StockCondition.DISPLAY : StockCondition.SELLABLE,
                            level.key()),
                    StockBook.in(StockCondition.QUALITY_HOLD, level.key()),
                    level.units(),
                    Floor.NONE);
            LotBook.move(
                    posting,
                    level.place(),
                    LotPlace.QUALITY_HOLD,
                    List.of(LotLine.of(level.key(), level.lot(), level.units())));
        }
        return leftShort(postOrAgain(posting));
    }

    /** Somebody may sell units of the lot between reading and posting: then it is read again. */
    private Outcome postOrAgain(PostingBuilder posting) {
        try {
            return bookings.post(posting.build());
        } catch (LotsRefused taken) {
            throw new ConcurrencyConflict("units of the lot left while it was called back: %s".formatted(taken));
        }
    }

    private static List<LotRecalled.LeftShort> leftShort(Outcome outcome) {
        Map<StockKey, Long> missing = new TreeMap<>();
        if (outcome instanceof Outcome.Posted posted) {
            posted.overcommitted().stream()
                    .filter(account -> account.account().book().equals(StockBook.STOCK))
                    .forEach(account -> missing.put(StockBook.key(account.account()), -account.available()));
        }
        return missing.entrySet().stream()
                .map(line -> new LotRecalled.LeftShort(line.getKey(), line.getValue()))
                .toList();
    }

    private static PostingBuilder posting(Command command, String cause) {
        return Posting.of(PostingId.of(command.id().step("units")), cause).asked(command);
    }

    private static LotsChanged changed(JournalEntry entry) {
        Map<LotLevel, Long> changes = new LinkedHashMap<>();
        for (JournalLine line : entry.lines()) {
            if (LotBook.isLot(line.account())) {
                changes.merge(LotBook.level(line.account(), 0), line.balance(), Math::addExact);
            }
        }
        return new LotsChanged(LotReading.levels(changes));
    }

    static JournalEntry entry(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(
                    "the ledger refused the fact %s: %s; a fact has no floor, so the store under the ledger is broken"
                            .formatted(refused.id(), refused.shortages()));
        }
        return outcome instanceof Outcome.Posted posted ? posted.entry() : ((Outcome.AlreadyPosted) outcome).entry();
    }
}
