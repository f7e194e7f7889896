package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.promise.DueBook;
import io.omni.inventory.promise.DueUnits;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where it is kept what is promised on what is still to come. */
public final class DueBooks {

    private static final String BY_SKU = "sku";
    private static final String OPEN = "open";
    private static final String ALL = "all";
    private static final int PAGE = 500;
    /** For more SKUs than this, all books are read at once: there are only those of places with back-orders. */
    private static final int FEW = 8;

    private static final AggregateType<StockKey, DueBook> TYPE = AggregateType.<StockKey, DueBook>of(
                    "due-book", DueBook.class, DueBook::key, CountTypes::text)
            .withIndex(
                    BY_SKU,
                    book -> book.units().isEmpty()
                            ? Set.of()
                            : Set.of(book.key().sku().value()))
            .withIndex(OPEN, book -> book.units().isEmpty() ? Set.of() : Set.of(ALL));

    private final VersionedStore<StockKey, DueBook> books;

    /**
     * Creates it.
     *
     * @param storage where they are kept
     */
    public DueBooks(Storage storage) {
        this.books = storage.aggregates(TYPE);
    }

    /**
     * Finds the book of a place.
     *
     * @param key what and where
     * @return the book, or empty if nothing was ever promised there
     */
    public Optional<Versioned<DueBook>> find(StockKey key) {
        return books.find(key);
    }

    /**
     * Saves a book over what was found. To be called in a unit of work.
     *
     * @param book the book
     * @param found what was found
     */
    public void save(DueBook book, Optional<Versioned<DueBook>> found) {
        books.save(book, found.map(Versioned::version).orElse(Version.NONE));
    }

    /**
     * Lists what is promised of some SKUs.
     *
     * @param skus of what
     * @param at the instant to judge by
     * @return the units by place, where there are any
     */
    public Map<StockKey, List<DueUnits>> due(Set<Sku> skus, Instant at) {
        Map<StockKey, List<DueUnits>> due = new HashMap<>();
        if (skus.size() > FEW) {
            add(OPEN, ALL, skus, at, due);
        } else {
            skus.forEach(sku -> add(BY_SKU, sku.value(), skus, at, due));
        }
        return due;
    }

    private void add(String index, String key, Set<Sku> skus, Instant at, Map<StockKey, List<DueUnits>> due) {
        for (DueBook book : listed(index, key)) {
            DueBook open = book.at(at);
            if (skus.contains(book.key().sku()) && !open.units().isEmpty()) {
                due.put(book.key(), open.units());
            }
        }
    }

    /**
     * Tells whether nothing is promised anywhere.
     *
     * @return whether there is nothing
     */
    public boolean isEmpty() {
        return books.findBy(OPEN, ALL, null, 1).isEmpty();
    }

    /**
     * Lists the places at which something is promised.
     *
     * @return the places
     */
    public List<StockKey> open() {
        return listed(OPEN, ALL).stream().map(DueBook::key).toList();
    }

    private List<DueBook> listed(String index, String key) {
        List<DueBook> all = new ArrayList<>();
        List<Versioned<DueBook>> page;
        @Nullable StockKey after = null;
        do {
            page = books.findBy(index, key, after, PAGE);
            page.forEach(found -> all.add(found.aggregate()));
            after = all.isEmpty() ? null : all.get(all.size() - 1).key();
        } while (page.size() == PAGE);
        return all;
    }
}
