package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Commands;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.inventory.count.SkuTags;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.LotsRefused;
import io.omni.inventory.lot.ReconcileSerials;
import io.omni.inventory.lot.SerialsOutcome;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the serial numbers that were read with the book, unit by unit. */
public final class SerialCounting {

    private static final String RECONCILED = "stock.serials-reconciled";
    private static final int ALL = 100;

    private final Bookings bookings;
    private final LotStock stock;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param bookings where units are booked
     * @param stock reads serial numbers
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     */
    public SerialCounting(Bookings bookings, LotStock stock, Commands commands, InstantSource clock) {
        this.bookings = bookings;
        this.stock = stock;
        this.commands = commands;
        this.clock = clock;
    }

    /** What was read of a SKU, and where the book has its units. */
    private record Seen(Sku sku, Set<LotId> read, Map<LotId, LotLevel> book) {

        List<LotId> missing(ReconcileSerials command) {
            return book.values().stream()
                    .filter(level -> isLookedFor(command, level) && !read.contains(level.lot()))
                    .map(LotLevel::lot)
                    .toList();
        }

        SerialsOutcome.Line line(ReconcileSerials command) {
            List<LotId> extra = new ArrayList<>();
            List<LotLevel> moved = new ArrayList<>();
            for (LotId serial : read) {
                LotLevel known = book.get(serial);
                if (known == null) {
                    extra.add(serial);
                } else if (!isHere(command, known)) {
                    moved.add(known);
                }
            }
            return new SerialsOutcome.Line(sku, missing(command), extra, moved);
        }

        long onBook(ReconcileSerials command) {
            return book.values().stream()
                    .filter(level -> isLookedFor(command, level))
                    .count();
        }

        private static boolean isHere(ReconcileSerials command, LotLevel level) {
            return level.key().location().equals(command.location()) && level.place() != LotPlace.IN_TRANSIT;
        }

        private static boolean isLookedFor(ReconcileSerials command, LotLevel level) {
            return isHere(command, level) && (level.place() == LotPlace.SELLABLE || level.place() == LotPlace.DISPLAY);
        }
    }

    /**
     * Brings the book in line.
     *
     * @param command what was read
     * @return what differed
     */
    public SerialsOutcome reconcile(ReconcileSerials command) {
        return commands.carryOut(command, SerialsOutcome.class, () -> {
            List<Sku> others = command.skus().stream()
                    .filter(sku -> stock.tracking(sku) != Tracking.SERIAL)
                    .toList();
            return others.isEmpty() ? compare(command) : new SerialsOutcome.NotTracked(others);
        });
    }

    private SerialsOutcome compare(ReconcileSerials command) {
        List<Seen> all = command.skus().stream().map(sku -> seen(command, sku)).toList();
        long book = all.stream().mapToLong(seen -> seen.onBook(command)).sum();
        long missing =
                all.stream().mapToLong(seen -> seen.missing(command).size()).sum();
        if (book > 0 && (book - missing) * ALL < book * command.plausiblePercent()) {
            return new SerialsOutcome.Implausible(book, book - missing, command.plausiblePercent());
        }
        List<SerialsOutcome.Line> lines = new ArrayList<>();
        PostingBuilder posting =
                Posting.of(PostingId.of(command.id().step("units")), RECONCILED).asked(command);
        for (Seen seen : all) {
            SerialsOutcome.Line line = seen.line(command);
            if (!line.isEmpty()) {
                lines.add(line);
                add(posting, command, seen, line);
            }
        }
        if (!lines.isEmpty()) {
            post(posting);
        }
        return new SerialsOutcome.Reconciled(lines);
    }

    private Seen seen(ReconcileSerials command, Sku sku) {
        Set<LotId> read = new TreeSet<>();
        for (SkuTags tags : command.reads().units()) {
            if (tags.sku().equals(sku)) {
                tags.tags().forEach(tag -> read.add(new LotId(Long.toString(tag.serial()))));
            }
        }
        Map<LotId, LotLevel> book = new TreeMap<>();
        stock.everywhere(sku, clock.instant()).stream()
                .filter(level -> !level.lot().isUnassigned())
                .forEach(level -> book.put(level.lot(), level));
        return new Seen(sku, read, book);
    }

    /** Units that nobody had named may be those that are extra now: they get their numbers first. */
    private void add(PostingBuilder posting, ReconcileSerials command, Seen seen, SerialsOutcome.Line line) {
        StockKey here = new StockKey(seen.sku(), command.location());
        for (LotId serial : line.missing()) {
            LotPlace place = place(seen, serial);
            posting.out(StockBook.in(condition(place), here), 1, StockBook.SHRINKAGE, Floor.NONE);
            LotBook.out(posting, place, List.of(LotLine.of(here, serial, 1)));
        }
        long nameless = stock.unassigned(here, LotPlace.SELLABLE, clock.instant());
        long named = 0;
        for (LotId serial : line.extra()) {
            LotBook.in(posting, LotPlace.SELLABLE, List.of(LotLine.of(here, serial, 1)));
            if (named < nameless) {
                named++;
                posting.out(
                        LotBook.account(here, LotPlace.SELLABLE, LotId.UNASSIGNED), 1, LotBook.contra(), Floor.ZERO);
            } else {
                posting.in(StockBook.onHand(here), 1, StockBook.SHRINKAGE);
            }
        }
        for (LotLevel from : line.moved()) {
            posting.move(account(from), StockBook.onHand(here), 1, Floor.NONE);
            LotBook.out(posting, from.place(), List.of(LotLine.of(from.key(), from.lot(), 1)));
            LotBook.in(posting, LotPlace.SELLABLE, List.of(LotLine.of(here, from.lot(), 1)));
        }
    }

    private static LotPlace place(Seen seen, LotId serial) {
        LotLevel level = seen.book().get(serial);
        return level == null ? LotPlace.SELLABLE : level.place();
    }

    private static AccountId account(LotLevel level) {
        return level.place() == LotPlace.IN_TRANSIT
                ? StockBook.inTransitTo(level.key())
                : StockBook.in(condition(level.place()), level.key());
    }

    private static StockCondition condition(LotPlace place) {
        return switch (place) {
            case SELLABLE, IN_TRANSIT -> StockCondition.SELLABLE;
            case DAMAGED -> StockCondition.DAMAGED;
            case QUALITY_HOLD -> StockCondition.QUALITY_HOLD;
            case DISPLAY -> StockCondition.DISPLAY;
        };
    }

    /** Units may be sold between reading and posting: then all is compared again. */
    private void post(PostingBuilder posting) {
        try {
            if (bookings.post(posting.build()) instanceof Outcome.Refused refused) {
                throw new ConcurrencyConflict(
                        "units moved while they were compared: %s".formatted(refused.shortages()));
            }
        } catch (LotsRefused moved) {
            throw new ConcurrencyConflict("units moved while they were compared: %s".formatted(moved));
        }
    }
}
