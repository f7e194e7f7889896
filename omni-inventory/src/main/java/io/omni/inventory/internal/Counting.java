package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Versioned;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountEnded;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountOutcome.Overlap;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.CountState;
import io.omni.inventory.count.CountsUnderWay;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.count.LineState;
import io.omni.inventory.count.MarkLines;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.StockCounted;
import io.omni.inventory.count.Tallied;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.count.Variance;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Carries counts out. Each command is one unit of work. Accounts are locked before aggregates are saved, in the order in which storage
 * locks; whoever tallies, closes or decides saves the count, so that of two at the same time one is decided after the other.
 */
public final class Counting {

    static final String COUNTED = "stock.counted";

    /** A posting locks as many accounts as it has lines; the count of a store is posted in several. */
    private static final int LINES = 500;

    private final Storage storage;
    private final CountBook book;
    private final CountPostings postings;
    private final Accuracies accuracies;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param storage where counts are kept and events leave
     * @param accuracies learns what was found
     * @param clock tells the instant of each command
     * @param metrics where to report what is overcommitted
     */
    public Counting(Ledger ledger, Storage storage, Accuracies accuracies, InstantSource clock, Metrics metrics) {
        this.storage = storage;
        this.book = new CountBook(storage);
        this.postings = new CountPostings(ledger, storage, metrics);
        this.accuracies = accuracies;
        this.clock = clock;
    }

    /**
     * Begins a count.
     *
     * @param command what is to be counted
     * @return the count, or what it overlaps with
     */
    public CountOutcome open(OpenCount command) {
        Optional<Versioned<CountsUnderWay>> others = book.othersAt(command.location());
        List<Overlap> overlaps = new ArrayList<>();
        for (CountId other : others.map(found -> found.aggregate().counts()).orElse(List.of())) {
            CountScope theirs = book.scope(other);
            List<Sku> both = command.scope().overlap(theirs);
            if (!both.isEmpty() || areStores(command.scope(), theirs)) {
                overlaps.add(new Overlap(other, both));
            }
        }
        if (!overlaps.isEmpty()) {
            return new CountOutcome.Overlaps(overlaps);
        }
        Count count = Count.open(command, clock.instant());
        book.begin(count, command.scope(), others);
        return new CountOutcome.Opened(count.id());
    }

    private static boolean areStores(CountScope one, CountScope other) {
        return one instanceof CountScope.OfStore && other instanceof CountScope.OfStore;
    }

    /**
     * Marks the book of some lines.
     *
     * @param command which ones
     * @return that it was done, or why not
     */
    public CountOutcome mark(MarkLines command) {
        return onOpen(command.count(), count -> {
            Set<Sku> skus = new LinkedHashSet<>(command.skus());
            Optional<CountOutcome> refusal = refusal(count.aggregate(), skus);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            CountPostings.Book marked = mark(command.id(), count.aggregate(), skus);
            Instant at = marked.entry().recordedAt();
            for (Sku sku : skus) {
                StockKey key = CountBook.key(count.aggregate(), sku);
                Optional<Versioned<CountLine>> found = book.line(command.count(), key);
                book.save(found, line(found, command.count(), key).marked(marked.of(key), at));
            }
            book.save(count, count.aggregate());
            return new CountOutcome.Marked(command.count(), at);
        });
    }

    /**
     * Takes tallies.
     *
     * @param command what was found
     * @return what is to be counted again, or why nothing was taken
     */
    public CountOutcome tally(TallyLines command) {
        return onOpen(command.count(), count -> {
            Map<Sku, Tally> tallies = new TreeMap<>();
            command.tallies().forEach(tally -> tallies.put(tally.sku(), tally));
            Optional<CountOutcome> refusal = refusal(count.aggregate(), tallies.keySet())
                    .or(() -> notMarked(command, count.aggregate(), tallies.keySet()));
            return refusal.orElseGet(() -> tally(command, count, tallies));
        });
    }

    private CountOutcome tally(TallyLines command, Versioned<Count> count, Map<Sku, Tally> tallies) {
        Function<CountLine, CountLine.Mark> moment = moment(command, count.aggregate(), tallies.keySet());
        List<Sku> recount = new ArrayList<>();
        tallies.forEach((sku, tally) -> {
            StockKey key = CountBook.key(count.aggregate(), sku);
            Optional<Versioned<CountLine>> found = book.line(command.count(), key);
            CountLine before = line(found, command.count(), key);
            CountLine.Mark mark = moment.apply(before);
            CountLine after = before.tallied(new Tallied(tally.counted(), mark.book(), mark.at()));
            book.save(found, after);
            if (after.state(count.aggregate().rule()) == LineState.TO_RECOUNT) {
                recount.add(sku);
            }
        });
        book.save(count, count.aggregate());
        return new CountOutcome.Taken(command.count(), recount);
    }

    /** With which book a line is compared: that of its mark, or that of now, which is marked for it. */
    private Function<CountLine, CountLine.Mark> moment(TallyLines command, Count count, Set<Sku> skus) {
        if (command.basis() == TallyBasis.MARK) {
            return line -> line.mark().orElseThrow();
        }
        CountPostings.Book now = mark(command.id(), count, skus);
        return line -> new CountLine.Mark(now.of(line.key()), now.entry().recordedAt());
    }

    private CountPostings.Book mark(CommandId command, Count count, Set<Sku> skus) {
        return postings.mark(
                command.step("mark"),
                skus.stream().map(sku -> CountBook.key(count, sku)).toList());
    }

    private Optional<CountOutcome> refusal(Count count, Set<Sku> skus) {
        CountScope scope = book.scope(count.id());
        List<Sku> outside =
                skus.stream().filter(sku -> !scope.covers(sku)).sorted().toList();
        if (!outside.isEmpty()) {
            return Optional.of(new CountOutcome.OutOfScope(count.id(), outside));
        }
        List<Sku> counted = skus.stream()
                .filter(sku -> book.line(count.id(), CountBook.key(count, sku))
                        .filter(line -> line.aggregate().state(count.rule()) == LineState.COUNTED)
                        .isPresent())
                .sorted()
                .toList();
        return counted.isEmpty() ? Optional.empty() : Optional.of(new CountOutcome.AlreadyCounted(count.id(), counted));
    }

    private Optional<CountOutcome> notMarked(TallyLines command, Count count, Set<Sku> skus) {
        if (command.basis() == TallyBasis.NOW) {
            return Optional.empty();
        }
        List<Sku> unmarked = skus.stream()
                .filter(sku -> book.line(count.id(), CountBook.key(count, sku))
                        .flatMap(line -> line.aggregate().mark())
                        .isEmpty())
                .sorted()
                .toList();
        return unmarked.isEmpty() ? Optional.empty() : Optional.of(new CountOutcome.NotMarked(count.id(), unmarked));
    }

    private static CountLine line(Optional<Versioned<CountLine>> found, CountId count, StockKey key) {
        return found.map(Versioned::aggregate).orElseGet(() -> CountLine.of(count, key));
    }

    /**
     * Closes a count.
     *
     * @param command which one
     * @return what differs, or what is left to count
     */
    public CountOutcome close(CloseCount command) {
        return onOpen(command.count(), count -> {
            List<CountLine> lines = book.lines(command.count()).stream()
                    .map(Versioned::aggregate)
                    .toList();
            List<Sku> recount = inState(LineState.TO_RECOUNT, lines, count.aggregate());
            List<Sku> uncounted = uncounted(lines, count.aggregate());
            if (!recount.isEmpty() || (!uncounted.isEmpty() && command.uncounted() == Uncounted.REFUSE)) {
                return new CountOutcome.NotFinished(command.count(), uncounted, recount);
            }
            book.save(count, count.aggregate().closed());
            List<Variance> variances = lines.stream()
                    .flatMap(line -> line.last().stream()
                            .map(tally -> new Variance(line.key().sku(), tally.variance())))
                    .filter(variance -> variance.change() != 0)
                    .toList();
            return new CountOutcome.Closed(command.count(), variances, uncounted);
        });
    }

    private static List<Sku> inState(LineState state, List<CountLine> lines, Count count) {
        return lines.stream()
                .filter(line -> line.state(count.rule()) == state)
                .map(line -> line.key().sku())
                .sorted()
                .toList();
    }

    private List<Sku> uncounted(List<CountLine> lines, Count count) {
        Set<Sku> uncounted = new LinkedHashSet<>(book.scope(count.id()).skus());
        uncounted.addAll(inState(LineState.TO_COUNT, lines, count));
        lines.stream()
                .filter(line -> !line.tallies().isEmpty())
                .forEach(line -> uncounted.remove(line.key().sku()));
        return uncounted.stream().sorted().toList();
    }

    /**
     * Posts what differs.
     *
     * @param command which count, and why
     * @return what was posted, or why not
     */
    public CountOutcome approve(ApproveCount command) {
        return in(command.count(), CountState.CLOSED, count -> {
            List<Versioned<CountLine>> believed = book.lines(command.count()).stream()
                    .filter(line -> !line.aggregate().tallies().isEmpty())
                    .filter(line ->
                            !command.except().contains(line.aggregate().key().sku()))
                    .toList();
            Map<StockKey, Tallied> changed = changed(believed);
            Instant now = clock.instant();
            List<Event> events = new ArrayList<>();
            changed.forEach((key, tally) -> events.add(new StockCounted(
                    key, command.count(), tally.counted().units(), tally.variance(), tally.at(), command.reason())));
            events.addAll(post(command.id(), changed));
            believed.forEach(this::approve);
            accuracies.counted(count.aggregate().location(), seen(believed));
            return end(command.id(), count, count.aggregate().approved(command.reason(), now), believed.size(), events);
        });
    }

    private static Map<StockKey, Tallied> changed(List<Versioned<CountLine>> lines) {
        Map<StockKey, Tallied> changed = new TreeMap<>();
        for (Versioned<CountLine> line : lines) {
            Tallied tally = line.aggregate().last().orElseThrow();
            if (tally.variance() != 0) {
                changed.put(line.aggregate().key(), tally);
            }
        }
        return changed;
    }

    private static Map<StockKey, Accuracies.Seen> seen(List<Versioned<CountLine>> lines) {
        Map<StockKey, Accuracies.Seen> seen = new TreeMap<>();
        for (Versioned<CountLine> line : lines) {
            Tallied tally = line.aggregate().last().orElseThrow();
            seen.put(line.aggregate().key(), Accuracies.Seen.variance(tally.variance(), tally.at()));
        }
        return seen;
    }

    private List<Event> post(CommandId command, Map<StockKey, Tallied> changed) {
        List<Event> events = new ArrayList<>();
        Map<StockKey, Long> chunk = new HashMap<>();
        int chunks = 0;
        for (Map.Entry<StockKey, Tallied> line : changed.entrySet()) {
            chunk.put(line.getKey(), line.getValue().variance());
            if (chunk.size() == LINES) {
                events.addAll(postings.post(command.step(COUNTED + chunks++), COUNTED, chunk, StockBook.SHRINKAGE));
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            events.addAll(postings.post(command.step(COUNTED + chunks), COUNTED, chunk, StockBook.SHRINKAGE));
        }
        return events;
    }

    /** The line is saved, so that a movement that is known late is taken in before it is posted, or after. */
    private void approve(Versioned<CountLine> line) {
        CountLine approved = line.aggregate().approved();
        book.save(Optional.of(line), approved);
        book.save(new LastCount(
                approved.key(), approved.count(), approved.last().orElseThrow().at()));
    }

    /**
     * Ends a count with nothing posted.
     *
     * @param command its id
     * @param id which count
     * @param from in which state it has to be
     * @param to how it ends
     * @return that it was done, or why not
     */
    public CountOutcome end(CommandId command, CountId id, CountState from, CountState to) {
        return in(id, from, count -> end(command, count, count.aggregate().ended(to, clock.instant()), 0, List.of()));
    }

    private CountOutcome end(CommandId command, Versioned<Count> found, Count next, int lines, List<Event> causes) {
        List<Variance> posted = causes.stream()
                .filter(StockCounted.class::isInstance)
                .map(StockCounted.class::cast)
                .map(event -> new Variance(event.key().sku(), event.change()))
                .toList();
        List<Event> events = new ArrayList<>(causes);
        events.add(new CountEnded(next.id(), next.location(), next.state(), lines, posted.size()));
        storage.outbox().append(RecordedEvent.of(command, clock.instant(), events));
        book.save(found, next);
        return new CountOutcome.Ended(next.id(), next.state(), posted);
    }

    private CountOutcome onOpen(CountId id, Function<Versioned<Count>, CountOutcome> decision) {
        return in(id, CountState.OPEN, decision);
    }

    private CountOutcome in(CountId id, CountState state, Function<Versioned<Count>, CountOutcome> decision) {
        Optional<Versioned<Count>> found = book.find(id);
        if (found.isEmpty()) {
            return new CountOutcome.NoSuchCount(id);
        }
        CountState actual = found.get().aggregate().state();
        return actual == state ? decision.apply(found.get()) : new CountOutcome.NotPossible(id, actual);
    }
}
