package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.CountState;
import io.omni.inventory.count.CountTags;
import io.omni.inventory.count.KnownTags;
import io.omni.inventory.count.LineState;
import io.omni.inventory.count.MovedTag;
import io.omni.inventory.count.SkuTags;
import io.omni.inventory.count.TagLine;
import io.omni.inventory.count.TagReport;
import io.omni.inventory.count.TagsOutcome;
import io.omni.inventory.count.Tallied;
import io.omni.inventory.count.UnitTag;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes reads of RFID tags as tallies. Whether they are plausible is judged before anything is posted, for a refusal changes nothing. */
public final class TagCounting {

    private static final String BY_SKU = "sku";
    private static final int PAGE = 500;

    private static final AggregateType<StockKey, KnownTags> KNOWN = AggregateType.<StockKey, KnownTags>of(
                    "known-tags", KnownTags.class, KnownTags::key, CountTypes::text)
            .withIndex(BY_SKU, known -> Set.of(known.key().sku().value()));

    private final CountBook book;
    private final CountPostings postings;
    private final VersionedStore<StockKey, KnownTags> known;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where counts and tags are kept
     * @param clock tells the instant of each command
     * @param metrics where to report
     */
    public TagCounting(Ledger ledger, Storage storage, InstantSource clock, Metrics metrics) {
        this.book = new CountBook(storage);
        this.postings = new CountPostings(ledger, storage, metrics);
        this.known = storage.aggregates(KNOWN);
        this.clock = clock;
    }

    /**
     * Takes reads.
     *
     * @param command what was read
     * @return what is missing, extra or moved, or why nothing was taken
     */
    public TagsOutcome count(CountTags command) {
        Optional<Versioned<Count>> found = book.find(command.count());
        if (found.isEmpty()) {
            return new TagsOutcome.NotTaken(new CountOutcome.NoSuchCount(command.count()));
        }
        CountState state = found.get().aggregate().state();
        return state == CountState.OPEN
                ? count(command, found.get())
                : new TagsOutcome.NotTaken(new CountOutcome.NotPossible(command.count(), state));
    }

    private TagsOutcome count(CountTags command, Versioned<Count> count) {
        Reads reads = reads(command, count.aggregate());
        if (reads.read().isEmpty()) {
            return new TagsOutcome.NotTaken(new CountOutcome.AlreadyCounted(command.count(), reads.counted()));
        }
        TagReport report = report(reads, postings.balances(reads.read().keySet(), clock.instant()));
        if (report.readPercent() < command.plausiblePercent()) {
            return new TagsOutcome.Implausible(report, command.plausiblePercent());
        }
        CountPostings.Book marked =
                postings.mark(command.id().step("mark"), reads.read().keySet());
        TagReport compared = report(reads, marked.balances());
        List<Sku> recount = tally(count, reads, marked);
        learn(compared, reads, marked.entry().recordedAt());
        book.save(count, count.aggregate());
        return new TagsOutcome.TagsTaken(new CountOutcome.Taken(command.count(), recount), compared);
    }

    /**
     * What was read of what is to be counted.
     *
     * @param read by SKU and location the tags, none for what was expected and not read
     * @param counted lines that stand, and are left alone
     * @param elsewhere what was read and is not to be counted
     */
    private record Reads(Map<StockKey, List<UnitTag>> read, List<Sku> counted, List<Sku> elsewhere) {}

    private Reads reads(CountTags command, Count count) {
        CountScope scope = book.scope(count.id());
        Map<StockKey, List<UnitTag>> read = new TreeMap<>();
        List<Sku> elsewhere = new ArrayList<>();
        scope.skus().forEach(sku -> read.put(CountBook.key(count, sku), List.of()));
        for (SkuTags tags : command.reads().units()) {
            if (scope.covers(tags.sku())) {
                read.put(CountBook.key(count, tags.sku()), tags.tags());
            } else {
                elsewhere.add(tags.sku());
            }
        }
        List<Sku> counted = read.keySet().stream()
                .filter(key -> stands(count, key))
                .map(StockKey::sku)
                .toList();
        counted.forEach(sku -> read.remove(CountBook.key(count, sku)));
        return new Reads(read, counted, elsewhere.stream().sorted().toList());
    }

    private boolean stands(Count count, StockKey key) {
        return book.line(count.id(), key)
                .filter(line -> line.aggregate().state(count.rule()) == LineState.COUNTED)
                .isPresent();
    }

    private TagReport report(Reads reads, Map<StockKey, Long> balances) {
        long onBook = 0;
        long matched = 0;
        List<TagLine> lines = new ArrayList<>();
        for (Map.Entry<StockKey, List<UnitTag>> entry : reads.read().entrySet()) {
            long balance = balances.getOrDefault(entry.getKey(), 0L);
            long read = entry.getValue().size();
            onBook = Math.addExact(onBook, Math.max(0, balance));
            matched += Math.min(Math.max(0, balance), read);
            TagLine line = line(entry.getKey(), balance, entry.getValue());
            if (read != balance || !line.moved().isEmpty()) {
                lines.add(line);
            }
        }
        return new TagReport(onBook, matched, lines, reads.elsewhere());
    }

    private TagLine line(StockKey key, long balance, List<UnitTag> read) {
        Set<UnitTag> here = new TreeSet<>(
                known.find(key).map(found -> found.aggregate().tags()).orElse(List.of()));
        Set<UnitTag> fresh = new HashSet<>(read);
        fresh.removeAll(here);
        here.removeAll(new HashSet<>(read));
        List<UnitTag> unseen = read.size() < balance ? List.copyOf(here) : List.of();
        return new TagLine(key.sku(), balance, read.size(), unseen, moved(key, fresh));
    }

    private List<MovedTag> moved(StockKey key, Set<UnitTag> fresh) {
        List<MovedTag> moved = new ArrayList<>();
        if (!fresh.isEmpty()) {
            for (Versioned<KnownTags> other : everywhere(key.sku())) {
                other.aggregate().tags().stream()
                        .filter(tag -> !other.aggregate().key().equals(key) && fresh.contains(tag))
                        .forEach(tag -> moved.add(
                                new MovedTag(tag, other.aggregate().key().location())));
            }
        }
        return moved;
    }

    private List<Versioned<KnownTags>> everywhere(Sku sku) {
        List<Versioned<KnownTags>> all = new ArrayList<>();
        List<Versioned<KnownTags>> page;
        @Nullable StockKey after = null;
        do {
            page = known.findBy(BY_SKU, sku.value(), after, PAGE);
            all.addAll(page);
            after = all.isEmpty() ? null : all.get(all.size() - 1).aggregate().key();
        } while (page.size() == PAGE);
        return all;
    }

    private List<Sku> tally(Versioned<Count> count, Reads reads, CountPostings.Book marked) {
        CountId id = count.aggregate().id();
        Instant at = marked.entry().recordedAt();
        List<Sku> recount = new ArrayList<>();
        reads.read().forEach((key, tags) -> {
            Optional<Versioned<CountLine>> found = book.line(id, key);
            CountLine after = found.map(Versioned::aggregate)
                    .orElseGet(() -> CountLine.of(id, key))
                    .tallied(new Tallied(Quantity.of(tags.size()), marked.of(key), at));
            book.save(found, after);
            if (after.state(count.aggregate().rule()) == LineState.TO_RECOUNT) {
                recount.add(key.sku());
            }
        });
        return recount;
    }

    /** A unit is where it was read last: it leaves the place where it was seen before. */
    private void learn(TagReport report, Reads reads, Instant at) {
        report.lines().stream()
                .flatMap(line -> line.moved().stream().map(tag -> new Departure(line.sku(), tag)))
                .forEach(this::depart);
        reads.read().forEach((key, tags) -> {
            Optional<Versioned<KnownTags>> before = known.find(key);
            if (before.isPresent() || !tags.isEmpty()) {
                known.save(
                        new KnownTags(key, tags, at),
                        before.<Version>map(Versioned::version).orElse(Version.NONE));
            }
        });
    }

    private record Departure(Sku sku, MovedTag tag) {}

    private void depart(Departure departure) {
        StockKey from = new StockKey(departure.sku(), departure.tag().from());
        known.find(from).ifPresent(found -> {
            List<UnitTag> left = found.aggregate().tags().stream()
                    .filter(tag -> !tag.equals(departure.tag().tag()))
                    .toList();
            known.save(new KnownTags(from, left, found.aggregate().at()), found.version());
        });
    }
}
