package io.omni.inventory.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.JournalFollower;
import io.omni.inventory.internal.PostingWatch;
import io.omni.inventory.internal.StockBook;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePage;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.promise.Promises;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many units can be promised of many SKUs at many locations, asked for far more often than they change. {@link
 * io.omni.inventory.Inventory#view} makes one; keep it. Safe for use by several threads.
 *
 * <p>What it remembers of a SKU at a location it forgets when something is posted there:
 *
 * <ul>
 *   <li>what is posted through the same inventory, at once: while that is under way, and until {@link #follow} has found it in the journal,
 *       questions about it are answered from the source, and the answers are not kept;
 *   <li>what other processes post, when {@link #follow} reads of it in the journal. Call it from a scheduler, every second say. A host may also
 *       pass on what it hears otherwise, by {@link #forget(StockKey)}.
 * </ul>
 *
 * <p>No answer is ever older than {@link ViewOptions#maximumAge}. That is the bound where nobody calls {@link #follow}, or the journal was
 * sealed before it was read, and for what changes with nothing posted: a hold that expires, a quota that is released, a policy or plan that
 * is put in place of another ({@link #forgetAll} at once).
 *
 * <p>An answer is information, here as elsewhere: a reservation is decided by the ledger.
 */
public final class PromiseView {

    private static final int STRIPES = 1_024;

    /** From how many misses on they are read as a page, all at once. */
    private static final int PAGE = 4;

    private final Promises promises;
    private final InstantSource clock;
    private final ViewOptions options;
    private final PostingWatch watch;
    private final JournalFollower follower;
    private final Cache<StockKey, Map<Question, ViewedOffer>> shelves;

    /** Each counts how often something happened to the shelves of its stripe: what was read before is not kept after. */
    private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

    private record Question(Optional<ChannelId> channel, PromiseMethod method) {}

    /**
     * Creates it. A host has no need to: the inventory makes one.
     *
     * @param promises the source
     * @param ledger that of the inventory: what is posted through it is seen at once
     * @param clock tells the instant of each question
     * @param options how much it remembers, and how long
     */
    public PromiseView(Promises promises, Ledger ledger, InstantSource clock, ViewOptions options) {
        this.promises = promises;
        this.clock = clock;
        this.options = options;
        this.watch = ledger instanceof PostingWatch known ? known : new PostingWatch(ledger, clock);
        this.follower = new JournalFollower(ledger.journal());
        this.shelves =
                Caffeine.newBuilder().maximumSize(options.maximumShelves()).build();
        watch.add(this::forget);
    }

    /**
     * Tells how many units can be promised.
     *
     * @param key what and where
     * @param channel in which channel, or empty
     * @param method by which method
     * @return how many, and when that was looked up
     */
    public ViewedOffer offer(StockKey key, Optional<ChannelId> channel, PromiseMethod method) {
        Given.require("key", key);
        return offers(List.of(key), channel, method).get(0);
    }

    /**
     * Tells how many units can be promised of each of some SKUs at some locations.
     *
     * @param keys what and where
     * @param channel in which channel, or empty
     * @param method by which method
     * @return an answer for each, each once, in the order in which they were first named
     */
    public List<ViewedOffer> offers(Collection<StockKey> keys, Optional<ChannelId> channel, PromiseMethod method) {
        Question question = new Question(Given.require("channel", channel), Given.require("method", method));
        Instant now = clock.instant();
        Map<StockKey, ViewedOffer> known = new HashMap<>();
        Set<StockKey> wanted = new LinkedHashSet<>(Given.require("keys", keys));
        List<StockKey> missing = new ArrayList<>();
        for (StockKey key : wanted) {
            Optional<ViewedOffer> found = remembered(key, question, now);
            found.ifPresent(offer -> known.put(key, offer));
            if (found.isEmpty()) {
                missing.add(key);
            }
        }
        load(missing, question).forEach(offer -> known.put(offer.key(), offer));
        return wanted.stream()
                .map(key -> known.getOrDefault(key, new ViewedOffer(key, 0, now)))
                .toList();
    }

    private Optional<ViewedOffer> remembered(StockKey key, Question question, Instant now) {
        if (watch.isUnderWay(key)) {
            return Optional.empty();
        }
        return Optional.ofNullable(shelves.getIfPresent(key))
                .flatMap(answers -> Optional.ofNullable(answers.get(question)))
                .filter(offer -> !now.isBefore(offer.asOf()) && offer.age(now).compareTo(options.maximumAge()) < 0);
    }

    private List<ViewedOffer> load(List<StockKey> keys, Question question) {
        if (keys.isEmpty()) {
            return List.of();
        }
        long[] before = keys.stream().mapToLong(key -> changes.get(stripe(key))).toArray();
        Instant asOf = clock.instant();
        List<ViewedOffer> offers = keys.size() > PAGE ? page(keys, question, asOf) : each(keys, question, asOf);
        for (int i = 0; i < keys.size(); i++) {
            keep(keys.get(i), question, offers.get(i), before[i]);
        }
        return offers;
    }

    private List<ViewedOffer> each(List<StockKey> keys, Question question, Instant asOf) {
        return keys.stream()
                .map(key -> new ViewedOffer(
                        key,
                        promises.offer(new PromiseQuestion(key, question.channel(), question.method(), asOf))
                                .offered()
                                .units(),
                        asOf))
                .toList();
    }

    /** One page for each location: never more cells than keys. */
    private List<ViewedOffer> page(List<StockKey> keys, Question question, Instant asOf) {
        Map<LocationId, List<Sku>> byLocation =
                new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        keys.forEach(key -> byLocation
                .computeIfAbsent(key.location(), any -> new ArrayList<>())
                .add(key.sku()));
        Map<StockKey, ViewedOffer> offers = new HashMap<>();
        byLocation.forEach((location, skus) -> {
            PromisePage page = promises.page(question.channel(), question.method(), skus, List.of(location))
                    .refresh();
            for (int row = 0; row < skus.size(); row++) {
                StockKey key = new StockKey(skus.get(row), location);
                offers.put(key, new ViewedOffer(key, page.offered(row, 0), asOf));
            }
        });
        return keys.stream()
                .map(key -> offers.getOrDefault(key, new ViewedOffer(key, 0, asOf)))
                .toList();
    }

    /**
     * Keeps an answer, unless something has happened to the shelf since before it was read. It is looked at again once it is kept: whoever
     * forgets counts first.
     */
    private void keep(StockKey key, Question question, ViewedOffer offer, long before) {
        if (changes.get(stripe(key)) != before || watch.isUnderWay(key)) {
            return;
        }
        shelves.asMap().merge(key, Map.of(question, offer), (known, fresh) -> {
            Map<Question, ViewedOffer> all = new HashMap<>(known);
            all.putAll(fresh);
            return Map.copyOf(all);
        });
        if (changes.get(stripe(key)) != before || watch.isUnderWay(key)) {
            shelves.invalidate(key);
        }
    }

    /**
     * Forgets what the journal says has changed since the last time, by whomever it was posted. To be called from outside a unit of work, which
     * would see in the journal what nobody else does.
     *
     * @return how many postings were read
     */
    public int follow() {
        int read = follower.follow(this::forget, this::forgetAll);
        watch.forgetBefore(clock.instant().minus(options.maximumAge()));
        return read;
    }

    private void forget(JournalEntry entry) {
        watch.seen(entry.id());
        entry.lines().stream()
                .map(line -> line.account())
                .filter(account -> StockBook.isOfShelf(account))
                .map(StockBook::key)
                .distinct()
                .forEach(this::forget);
    }

    /**
     * Forgets what is remembered of a SKU at a location.
     *
     * @param key what and where
     */
    public void forget(StockKey key) {
        changes.incrementAndGet(stripe(Given.require("key", key)));
        shelves.invalidate(key);
    }

    /** Forgets everything: after another policy or plan was put, say. */
    public void forgetAll() {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            changes.incrementAndGet(stripe);
        }
        shelves.invalidateAll();
    }

    /**
     * Tells of how many SKUs at a location answers are remembered.
     *
     * @return about how many
     */
    public long size() {
        shelves.cleanUp();
        return shelves.estimatedSize();
    }

    private static int stripe(StockKey key) {
        return Math.floorMod(key.hashCode() * 0x9E3779B9, STRIPES);
    }
}
