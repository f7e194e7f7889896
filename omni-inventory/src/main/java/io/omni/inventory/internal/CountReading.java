package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Versioned;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountState;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.count.LineState;
import io.omni.inventory.count.SheetLine;
import io.omni.inventory.stock.StockKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads how counts stand. */
public final class CountReading {

    private final CountPostings postings;
    private final CountBook book;
    private final InstantSource clock;

    /**
     * Creates the reader.
     *
     * @param ledger where units are booked
     * @param storage where counts are kept
     * @param clock tells the instant of each question
     */
    public CountReading(Ledger ledger, Storage storage, InstantSource clock) {
        this.postings = new CountPostings(ledger, storage, Metrics.NONE);
        this.book = new CountBook(storage);
        this.clock = clock;
    }

    /**
     * Finds a count.
     *
     * @param id which one
     * @return the count, or empty
     */
    public Optional<Count> find(CountId id) {
        return book.find(id).map(Versioned::aggregate);
    }

    /**
     * Lists counts.
     *
     * @param location where
     * @return those under way
     */
    public List<Count> underWay(LocationId location) {
        return book.underWay(location).stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Lists what is left to count.
     *
     * @param id which count
     * @return the lines that are not counted yet
     */
    public List<SheetLine> sheet(CountId id) {
        return find(id).filter(count -> count.state() == CountState.OPEN)
                .map(this::sheet)
                .orElse(List.of());
    }

    private List<SheetLine> sheet(Count count) {
        Map<Sku, LineState> states = new TreeMap<>();
        book.scope(count.id()).skus().forEach(sku -> states.put(sku, LineState.TO_COUNT));
        lines(count.id()).forEach(line -> states.put(line.key().sku(), line.state(count.rule())));
        states.values().removeIf(LineState.COUNTED::equals);
        Map<Sku, Long> balances = count.mode() == CountMode.BLIND ? Map.of() : balances(count, states);
        return states.entrySet().stream()
                .map(line -> new SheetLine(line.getKey(), line.getValue(), shown(balances.get(line.getKey()))))
                .toList();
    }

    private Map<Sku, Long> balances(Count count, Map<Sku, LineState> states) {
        List<StockKey> keys =
                states.keySet().stream().map(sku -> CountBook.key(count, sku)).toList();
        Map<Sku, Long> balances = new HashMap<>();
        postings.balances(keys, clock.instant()).forEach((key, balance) -> balances.put(key.sku(), balance));
        return balances;
    }

    private static OptionalLong shown(@Nullable Long balance) {
        return balance == null ? OptionalLong.empty() : OptionalLong.of(balance);
    }

    /**
     * Lists what was found.
     *
     * @param id which count
     * @return every line that was marked or tallied
     */
    public List<CountLine> lines(CountId id) {
        return book.lines(id).stream().map(Versioned::aggregate).toList();
    }

    /**
     * Tells when stock was last counted.
     *
     * @param key what and where
     * @return the last approved count, or empty
     */
    public Optional<LastCount> last(StockKey key) {
        return book.last(key);
    }
}
