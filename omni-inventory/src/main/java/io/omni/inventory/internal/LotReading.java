package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Versioned;
import io.omni.inventory.lot.Lot;
import io.omni.inventory.lot.LotAudit;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLevel;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotPick;
import io.omni.inventory.lot.LotPlace;
import io.omni.inventory.lot.LotTrace;
import io.omni.inventory.lot.LotsTaken;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers questions about lots. */
public final class LotReading {

    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final LotStock stock;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param stock reads lots
     * @param clock tells the instant of each question
     */
    public LotReading(Ledger ledger, LotStock stock, InstantSource clock) {
        this.ledger = ledger;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * Tells what is kept of a SKU.
     *
     * @param sku which one
     * @return lots, serial numbers, or nothing
     */
    public Tracking tracking(Sku sku) {
        return stock.tracking(sku);
    }

    /**
     * Looks a lot up.
     *
     * @param sku of what
     * @param lot which lot
     * @return the lot
     */
    public Optional<Lot> find(Sku sku, LotId lot) {
        return lot.isUnassigned() ? Optional.empty() : stock.find(sku, lot).map(Versioned::aggregate);
    }

    /**
     * Reads all lots of a SKU.
     *
     * @param sku of what
     * @return a level for each
     */
    public List<LotLevel> levels(Sku sku) {
        return stock.everywhere(sku, clock.instant());
    }

    /**
     * Chooses lots.
     *
     * @param line of how many units
     * @param channel in which channel, or empty
     * @return the lots
     */
    public LotPick pick(StockLine line, Optional<ChannelId> channel) {
        StockKey key = line.key();
        long units = line.quantity().units();
        Map<LotId, Long> taken = stock.tracking(key.sku()) == Tracking.NONE
                ? Map.of()
                : stock.firstToExpire(
                        key,
                        units,
                        clock.instant(),
                        stock.options().shelfLife().rule(key.sku(), channel).least());
        List<LotLine> lines = taken.entrySet().stream()
                .map(lot -> LotLine.of(key, lot.getKey(), lot.getValue()))
                .toList();
        long found = taken.values().stream().mapToLong(Long::longValue).sum();
        return new LotPick(lines, Quantity.of(units - found));
    }

    /**
     * Tells how many units may not be sold.
     *
     * @param key of what and where
     * @param channel in which channel, or empty
     * @param at when
     * @return how many
     */
    public long withheld(StockKey key, Optional<ChannelId> channel, Instant at) {
        return stock.tooOld(List.of(key), channel, at).getOrDefault(key, 0L);
    }

    /**
     * Tells which lots a command took.
     *
     * @param command the command
     * @return the lots, or empty
     */
    public Optional<LotsTaken> taken(CommandId command) {
        return Stream.of(PostingId.of(command), PostingId.of(command.step("units")))
                .flatMap(id -> ledger.find(id).stream())
                .findFirst()
                .map(LotReading::taken);
    }

    private static LotsTaken taken(JournalEntry entry) {
        Map<LotLevel, Long> changes = new LinkedHashMap<>();
        Map<LotLevel, Long> left = new LinkedHashMap<>();
        for (JournalLine line : entry.lines()) {
            if (LotBook.isLot(line.account())) {
                LotLevel lot = LotBook.level(line.account(), 0);
                changes.merge(lot, line.balance(), Math::addExact);
                left.put(lot, line.balanceAfter());
            }
        }
        List<LotLine> taken = new ArrayList<>();
        List<LotLine> passedOver = new ArrayList<>();
        changes.forEach((lot, change) -> {
            long after = left.getOrDefault(lot, 0L);
            if (change < 0 && lot.place() != LotPlace.IN_TRANSIT) {
                taken.add(LotLine.of(lot.key(), lot.lot(), -change));
            }
            if (isLeft(entry, lot) && after > 0) {
                passedOver.add(LotLine.of(lot.key(), lot.lot(), after));
            }
        });
        return new LotsTaken(taken, passedOver);
    }

    /** A line that changes nothing was put there to tell that the lot is left. */
    private static boolean isLeft(JournalEntry entry, LotLevel lot) {
        return entry.lines().stream()
                .anyMatch(line -> LotBook.isLot(line.account())
                        && line.contra() != null
                        && LotBook.isPassedOver(line.contra())
                        && LotBook.level(line.account(), 0).equals(lot));
    }

    /**
     * Reads the journal for a lot.
     *
     * @param sku of what
     * @param lot which lot
     * @return the movements
     */
    public LotTrace trace(Sku sku, LotId lot) {
        List<LotTrace.Step> steps = new ArrayList<>();
        try {
            Journal journal = ledger.journal();
            JournalPage page = journal.entries(0, PAGE);
            while (!page.entries().isEmpty()) {
                page.entries().forEach(entry -> step(entry, sku, lot).ifPresent(steps::add));
                page = journal.entries(page.position(), PAGE);
            }
        } catch (JournalSealed sealed) {
            return new LotTrace.OutOfReach(sealed.sealed());
        }
        return new LotTrace.Known(steps);
    }

    private static Optional<LotTrace.Step> step(JournalEntry entry, Sku sku, LotId lot) {
        Map<LotLevel, Long> changes = new LinkedHashMap<>();
        Set<String> documents = new TreeSet<>();
        Set<String> parties = new TreeSet<>();
        Set<ReservationId> reservations = new HashSet<>();
        for (JournalLine line : entry.lines()) {
            if (!line.account().subject().equals(sku.value())) {
                continue;
            }
            if (line.account().hold() != null) {
                if (line.balance() < 0) {
                    reservations.add(new ReservationId(
                            Objects.requireNonNull(line.account().hold()).value()));
                }
            } else if (LotBook.isLot(line.account())) {
                LotLevel level = LotBook.level(line.account(), 0);
                if (level.lot().equals(lot) && line.balance() != 0) {
                    changes.merge(level, line.balance(), Math::addExact);
                    Optional.ofNullable(line.contra())
                            .flatMap(LotBook::document)
                            .ifPresent(documents::add);
                }
            } else if (line.contra() != null
                    && LotBook.place(line.account().book()).isPresent()) {
                parties.add(line.contra().name());
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new LotTrace.Step(
                        new CommandId(entry.id().value()),
                        entry.cause(),
                        entry.recordedAt(),
                        only(reservations),
                        only(parties),
                        only(documents),
                        levels(changes)));
    }

    private static <T> Optional<T> only(Set<T> some) {
        return some.size() == 1 ? Optional.of(some.iterator().next()) : Optional.empty();
    }

    static List<LotLevel> levels(Map<LotLevel, Long> changes) {
        return changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> new LotLevel(
                        change.getKey().key(),
                        change.getKey().place(),
                        change.getKey().lot(),
                        change.getValue()))
                .toList();
    }

    /**
     * Compares lots with stock.
     *
     * @param skus of what
     * @return where they do not add up, and what has no name
     */
    public LotAudit audit(Collection<Sku> skus) {
        List<LotAudit.Difference> differences = new ArrayList<>();
        List<LotLevel> unassigned = new ArrayList<>();
        for (Sku sku : new TreeSet<>(skus)) {
            Sums sums = new Sums();
            ledger.scan(Sums.BOOKS, sku.value(), clock.instant()).forEach(sums::add);
            if (stock.tracking(sku) != Tracking.NONE) {
                differences.addAll(sums.differences());
            }
            sums.lots.stream().filter(level -> level.lot().isUnassigned()).forEach(unassigned::add);
        }
        return new LotAudit(differences, unassigned);
    }

    /** The units of a SKU at each place, and those of its lots. */
    static final class Sums {

        static final Set<String> BOOKS = books();

        private final Map<StockKey, Map<LotPlace, long[]>> sums = new TreeMap<>();
        private final List<LotLevel> lots = new ArrayList<>();

        private static Set<String> books() {
            Set<String> books = new HashSet<>(StockBook.BOOKS);
            books.remove(StockBook.EXPECTED);
            books.add(LotBook.LOT);
            return Set.copyOf(books);
        }

        void add(Position position) {
            if (position.balance() == 0) {
                return;
            }
            if (LotBook.isLot(position.account())) {
                LotLevel level = LotBook.level(position.account(), position.balance());
                lots.add(level);
                of(level.key(), level.place())[1] += position.balance();
            } else {
                LotBook.place(position.account().book())
                        .ifPresent(place -> of(StockBook.key(position.account()), place)[0] += position.balance());
            }
        }

        private long[] of(StockKey key, LotPlace place) {
            return sums.computeIfAbsent(key, any -> new TreeMap<>()).computeIfAbsent(place, any -> new long[2]);
        }

        List<LotAudit.Difference> differences() {
            List<LotAudit.Difference> differences = new ArrayList<>();
            sums.forEach((key, places) -> places.forEach((place, units) -> {
                if (units[0] != units[1]) {
                    differences.add(new LotAudit.Difference(key, place, units[0], units[1]));
                }
            }));
            return differences;
        }
    }
}
