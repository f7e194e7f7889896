package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.lot.Tracking;
import io.omni.inventory.quota.QuotaBook;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.quota.QuotaMove;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads who may take what, and keeps the plan. */
public final class Shelves {

    private final Ledger ledger;
    private final VersionedStore<String, QuotaBook> books;
    private final @Nullable LotStock lots;
    private final @Nullable LotStock all;

    /**
     * Creates the reader.
     *
     * @param ledger where units are booked
     * @param storage where the plan is kept
     */
    public Shelves(Ledger ledger, Storage storage) {
        this(ledger, storage, null);
    }

    /**
     * Creates the reader of a host that asks for shelf life.
     *
     * @param ledger where units are booked
     * @param storage where the plan is kept
     * @param lots reads which units are good for how long; null where nobody asks
     */
    public Shelves(Ledger ledger, Storage storage, @Nullable LotStock lots) {
        this.all = lots;
        this.lots = lots != null && lots.asksForLife() ? lots : null;
        this.ledger = ledger;
        this.books = storage.aggregates(QuotaBook.TYPE);
    }

    /**
     * Reads the plan.
     *
     * @return the plan, with all channels for which anything was ever set aside
     */
    public QuotaBook book() {
        return books.find(QuotaBook.ID).map(Versioned::aggregate).orElse(QuotaBook.EMPTY);
    }

    /**
     * Changes the plan. To be called in a unit of work.
     *
     * @param change gives the plan to keep
     */
    public void change(UnaryOperator<QuotaBook> change) {
        Optional<Versioned<QuotaBook>> before = books.find(QuotaBook.ID);
        QuotaBook known = before.map(Versioned::aggregate).orElse(QuotaBook.EMPTY);
        QuotaBook next = change.apply(known);
        if (!next.equals(known)) {
            books.save(next, before.map(Versioned::version).orElse(Version.NONE));
        }
    }

    /**
     * Names the accounts in which units at some locations are set aside.
     *
     * @param keys what and where
     * @return the accounts; none where nothing was ever set aside
     */
    private List<AccountId> quotas(Collection<StockKey> keys) {
        List<ChannelId> channels = book().channels();
        return keys.stream()
                .flatMap(key -> channels.stream().map(channel -> StockBook.setAside(key, channel)))
                .toList();
    }

    /** Names the accounts of units that can be sold, everybody's and those of channels. */
    List<AccountId> sellable(Collection<StockKey> keys) {
        List<AccountId> accounts = new ArrayList<>(quotas(keys));
        keys.forEach(key -> accounts.add(StockBook.onHand(key)));
        return accounts;
    }

    /** Names all accounts of some SKUs at some locations. */
    List<AccountId> accounts(Collection<StockKey> keys) {
        List<AccountId> accounts = new ArrayList<>(quotas(keys));
        for (StockKey key : keys) {
            StockBook.PLAIN_BOOKS.forEach(book -> accounts.add(StockBook.account(book, key)));
        }
        return accounts;
    }

    /** Prepares to read what is set aside for a channel, or for none. */
    AvailabilityView view(Optional<ChannelId> channel, List<Sku> skus, List<LocationId> locations) {
        return ledger.view(
                channel.isPresent() ? StockBook.QUOTA : StockBook.STOCK,
                skus.stream().map(Sku::value).toList(),
                locations.stream()
                        .map(location -> channel.map(each -> StockBook.quotaDetail(location, each))
                                .orElse(location.value()))
                        .toList());
    }

    /** Reads some shelves, in the order of their keys. */
    Map<StockKey, Shelf> read(QuotaBook book, Collection<StockKey> keys, Instant at) {
        List<AccountId> accounts = new ArrayList<>();
        TreeSet<StockKey> sorted = new TreeSet<>(keys);
        for (StockKey key : sorted) {
            accounts.add(StockBook.onHand(key));
            book.channels().forEach(channel -> accounts.add(StockBook.setAside(key, channel)));
        }
        Map<AccountId, Position> positions = new HashMap<>();
        ledger.positions(accounts, at).forEach(position -> positions.put(position.account(), position));
        Map<StockKey, Shelf> shelves = new LinkedHashMap<>();
        sorted.forEach(key -> shelves.put(
                key,
                Shelf.of(book.plan(), key, positions, book.channels(), at)
                        .keepingOld(channel -> tooOld(channel, key, at))));
        return shelves;
    }

    /** How many units are available that a channel may not have, for they are not good for long enough. */
    long tooOld(Optional<ChannelId> channel, StockKey key, Instant at) {
        return lots == null
                ? 0
                : lots.tooOld(List.of(key), channel, at).getOrDefault(key, 0L)
                        - lots.expired(List.of(key), at).getOrDefault(key, 0L);
    }

    /**
     * Tells whether units have to be good for some time.
     *
     * @param skus of what
     * @return whether a host asks for it of any
     */
    boolean asksForLife(Collection<Sku> skus) {
        LotStock reading = lots;
        return reading != null && skus.stream().anyMatch(sku -> reading.tracking(sku) != Tracking.NONE);
    }

    /**
     * Tells by which rule units are too old for a channel at an instant, and how many are.
     *
     * @param key of what and where
     * @param channel in which channel, or empty
     * @param at when they are to leave
     * @return how many, those that may be sold to nobody included; 0 where no lots are kept
     */
    public long withheld(StockKey key, Optional<ChannelId> channel, Instant at) {
        return all == null || all.tracking(key.sku()) == Tracking.NONE
                ? 0
                : all.tooOld(List.of(key), channel, at).getOrDefault(key, 0L);
    }

    /**
     * Names the rule of shelf life.
     *
     * @param sku of what
     * @param channel in which channel, or empty
     * @return its name
     */
    public String shelfLifeRule(Sku sku, Optional<ChannelId> channel) {
        return all == null ? "" : all.options().shelfLife().rule(sku, channel).name();
    }

    /** Reads one shelf. */
    Shelf shelf(StockKey key, Instant at) {
        return read(book(), List.of(key), at).values().iterator().next();
    }

    /**
     * Tells what the plan sets aside of what anybody may take.
     *
     * @param keys what and where
     * @param at when
     * @return what moves
     */
    public List<QuotaMove> filling(Collection<StockKey> keys, Instant at) {
        return read(book(), keys, at).values().stream()
                .flatMap(shelf -> shelf.filling().stream())
                .toList();
    }

    /**
     * Tells how many units a channel may take.
     *
     * @param channel the channel, or empty for none
     * @param keys what and where
     * @param at when
     * @return the units, in the order of keys
     */
    public Map<StockKey, Long> available(Optional<ChannelId> channel, Collection<StockKey> keys, Instant at) {
        Map<StockKey, Long> available = new LinkedHashMap<>();
        read(book(), keys, at).forEach((key, shelf) -> available.put(key, shelf.available(channel)));
        return available;
    }

    /**
     * Tells how the quotas of one shelf stand.
     *
     * @param key what and where
     * @param at when
     * @return a level for each channel
     */
    public List<QuotaLevel> levels(StockKey key, Instant at) {
        QuotaBook book = book();
        List<AccountId> accounts = new ArrayList<>(List.of(StockBook.onHand(key)));
        book.channels().forEach(channel -> accounts.add(StockBook.setAside(key, channel)));
        Map<AccountId, Position> positions = new HashMap<>();
        ledger.positions(accounts, at).forEach(position -> positions.put(position.account(), position));
        Shelf shelf = Shelf.of(book.plan(), key, positions, book.channels(), at);
        return book.channels().stream()
                .map(channel -> level(key, channel, positions.get(StockBook.setAside(key, channel)), shelf))
                .toList();
    }

    private static QuotaLevel level(StockKey key, ChannelId channel, @Nullable Position quota, Shelf shelf) {
        return quota == null
                ? new QuotaLevel(key, channel, 0, 0, 0, 0)
                : new QuotaLevel(
                        key, channel, quota.balance(), quota.held(), quota.available(), shelf.lendable(channel));
    }
}
