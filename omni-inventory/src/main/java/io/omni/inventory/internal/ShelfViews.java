package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.location.LocationId;
import io.omni.inventory.quota.QuotaBook;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a channel may take of many shelves, as bare numbers: those on which nothing is set aside cost no more than a sum. */
public final class ShelfViews {

    private final Shelves shelves;
    private final Optional<ChannelId> channel;
    private final List<Sku> skus;
    private final List<LocationId> locations;
    private final AvailabilityView everybodys;
    private final long[] pool;
    private List<ChannelId> channels = List.of();
    private List<AvailabilityView> views = List.of();
    private long[][] quotas = {};

    /**
     * Prepares to read.
     *
     * @param shelves tells who may take what
     * @param channel the channel, or empty
     * @param skus which SKUs, each once
     * @param locations which locations, each once
     */
    public ShelfViews(Shelves shelves, Optional<ChannelId> channel, List<Sku> skus, List<LocationId> locations) {
        this.shelves = shelves;
        this.channel = channel;
        this.skus = skus;
        this.locations = locations;
        this.everybodys = shelves.view(Optional.empty(), skus, locations);
        this.pool = new long[everybodys.size()];
    }

    /**
     * Gives the channel.
     *
     * @return the channel, or empty
     */
    public Optional<ChannelId> channel() {
        return channel;
    }

    /**
     * Counts the shelves.
     *
     * @return SKUs times locations
     */
    public int size() {
        return pool.length;
    }

    /**
     * Tells which shelf a cell is of.
     *
     * @param cell which cell
     * @return what and where
     */
    public StockKey key(int cell) {
        return new StockKey(skus.get(cell / locations.size()), locations.get(cell % locations.size()));
    }

    /**
     * Tells where a number is.
     *
     * @param row the row of the SKU
     * @param column the column of the location
     * @return the cell
     */
    public int cell(int row, int column) {
        Objects.checkIndex(row, skus.size());
        return row * locations.size() + Objects.checkIndex(column, locations.size());
    }

    /**
     * Reads what the channel may take.
     *
     * @param at the instant to judge by
     * @param available where the numbers go
     */
    public void read(Instant at, long[] available) {
        QuotaBook book = shelves.book();
        if (!book.channels().equals(channels)) {
            channels = book.channels();
            views = channels.stream()
                    .map(each -> shelves.view(Optional.of(each), skus, locations))
                    .toList();
            quotas = new long[channels.size()][pool.length];
        }
        boolean ages = shelves.asksForLife(skus);
        everybodys.read(at, pool);
        for (int i = 0; i < quotas.length; i++) {
            views.get(i).read(at, quotas[i]);
        }
        for (int cell = 0; cell < pool.length; cell++) {
            available[cell] = channel.isEmpty() || isEverybodys(cell)
                    ? pool[cell]
                    : shelf(book, cell, at).available(channel);
            if (ages && available[cell] > 0) {
                available[cell] = Math.max(0, available[cell] - shelves.tooOld(channel, key(cell), at));
            }
        }
    }

    private boolean isEverybodys(int cell) {
        for (long[] quota : quotas) {
            if (quota[cell] != 0) {
                return false;
            }
        }
        return true;
    }

    private Shelf shelf(QuotaBook book, int cell, Instant at) {
        Map<ChannelId, Long> setAside = new LinkedHashMap<>();
        for (int i = 0; i < quotas.length; i++) {
            setAside.put(channels.get(i), quotas[i][cell]);
        }
        return new Shelf(book.plan(), key(cell), pool[cell], setAside, at);
    }
}
