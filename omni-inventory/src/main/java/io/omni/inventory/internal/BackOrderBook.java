package io.omni.inventory.internal;

import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.inventory.backorder.BackOrder;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where back-orders are kept, those of a place in the order in which they are served: by when they are due, and by age. */
public final class BackOrderBook {

    private static final String BY_PLACE = "place";
    private static final String BY_PROMISE = "promise";
    private static final int PAGE = 200;
    /** Makes seconds since 1970 sort as text, before it too. */
    private static final long SHIFT = 1L << 60;

    private static final AggregateType<Turn, BackOrder> TYPE = AggregateType.<Turn, BackOrder>of(
                    "back-order", BackOrder.class, Turn::of, Turn::text)
            .withIndex(BY_PLACE, order -> Set.of(CountTypes.text(order.key())))
            .withIndex(BY_PROMISE, order -> Set.of(order.promise().toString()));

    /** Whose turn it is at a place. */
    private record Turn(StockKey key, Instant due, long number) {

        static Turn of(BackOrder order) {
            return new Turn(order.key(), order.due(), order.number());
        }

        String text() {
            return "%s %019d.%09d %019d"
                    .formatted(CountTypes.text(key), due.getEpochSecond() + SHIFT, due.getNano(), number);
        }
    }

    private final VersionedStore<Turn, BackOrder> orders;

    /**
     * Creates it.
     *
     * @param storage where they are kept
     */
    public BackOrderBook(Storage storage) {
        this.orders = storage.aggregates(TYPE);
    }

    /**
     * Lists what is still to come of a promise.
     *
     * @param promise which one
     * @return its back-orders, of all places
     */
    public List<Versioned<BackOrder>> of(ReservationId promise) {
        return orders.findBy(BY_PROMISE, promise.toString(), null, Integer.MAX_VALUE);
    }

    /**
     * Lists what is still to come for somebody at a place, lapsed or not.
     *
     * @param key what and where
     * @return the back-orders in the order in which they are served
     */
    public List<Versioned<BackOrder>> at(StockKey key) {
        List<Versioned<BackOrder>> all = new ArrayList<>();
        List<Versioned<BackOrder>> page;
        @Nullable Turn after = null;
        do {
            page = page(key, after);
            all.addAll(page);
            after = all.isEmpty() ? null : Turn.of(all.get(all.size() - 1).aggregate());
        } while (page.size() == PAGE);
        return all;
    }

    private List<Versioned<BackOrder>> page(StockKey key, @Nullable Turn after) {
        return orders.findBy(BY_PLACE, CountTypes.text(key), after, PAGE);
    }

    /**
     * Saves a new one.
     *
     * @param order the back-order
     */
    public void add(BackOrder order) {
        orders.save(order, Version.NONE);
    }

    /**
     * Saves what became of one. One of which nothing is still to come goes.
     *
     * @param after as it is now
     * @param found as it was found
     */
    public void change(BackOrder after, Versioned<BackOrder> found) {
        if (after.quantity().isZero()) {
            remove(found);
        } else {
            orders.save(after, found.version());
        }
    }

    /**
     * Removes one.
     *
     * @param found as it was found
     */
    public void remove(Versioned<BackOrder> found) {
        orders.remove(Turn.of(found.aggregate()), found.version());
    }
}
