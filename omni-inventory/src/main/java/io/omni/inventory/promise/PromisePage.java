package io.omni.inventory.promise;

import io.omni.core.channel.ChannelId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.internal.ShelfViews;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many units can be promised now of some SKUs at some locations. Ask {@link Promises#page} for one, keep it, and {@link #refresh()} it
 * before each look. Not safe for use by several threads.
 *
 * <p>It holds bare numbers. Quotas and policy are looked up at each refreshment, and demand when the policy has changed.
 */
public final class PromisePage {

    private final ShelfViews views;
    private final Supplier<PromisePolicy> policies;
    private final PromiseSources sources;
    private final PromiseMethod method;
    private final InstantSource clock;
    private final long[] kept;
    private final long[] offered;
    private List<PromiseRule> rules = List.of();
    private Optional<PromisePolicy> policy = Optional.empty();

    PromisePage(
            ShelfViews views,
            Supplier<PromisePolicy> policies,
            PromiseSources sources,
            PromiseMethod method,
            InstantSource clock) {
        this.views = views;
        this.policies = policies;
        this.sources = sources;
        this.method = method;
        this.clock = clock;
        this.kept = new long[views.size()];
        this.offered = new long[views.size()];
    }

    /**
     * Reads what can be promised now.
     *
     * @return this
     */
    public PromisePage refresh() {
        PromisePolicy current = policies.get();
        if (!policy.equals(Optional.of(current))) {
            policy = Optional.of(current);
            lookUp(current, views.channel());
        }
        Instant now = clock.instant();
        views.read(now, offered);
        for (int cell = 0; cell < offered.length; cell++) {
            offered[cell] = decided(cell, now);
        }
        return this;
    }

    private void lookUp(PromisePolicy current, Optional<ChannelId> channel) {
        List<PromiseRule> found = new ArrayList<>(kept.length);
        for (int cell = 0; cell < kept.length; cell++) {
            StockKey key = views.key(cell);
            PromiseRule rule = current.rule(key, channel, method);
            found.add(rule);
            kept[cell] = rule.safetyStock().units(sources.demand(key)).units();
        }
        rules = found;
    }

    /** Where nothing is known beside the units on hand, the same as {@link TimePhase} without its reasons. */
    private long decided(int cell, Instant now) {
        PromiseRule rule = rules.get(cell);
        long available = offered[cell];
        if (sources != PromiseSources.NONE) {
            return Promises.phase(sources, views.key(cell), available)
                    .offer(rule, now)
                    .offered()
                    .units();
        }
        long here = Math.max(0, Math.max(0, available) - kept[cell]);
        long shown = here < rule.threshold().units() ? 0 : here;
        Quantity beyond = rule.beyond();
        return beyond.isZero() ? shown : shown + Math.max(0, beyond.units() + Math.min(0, available));
    }

    /**
     * Tells how many units could be promised when the page was refreshed last.
     *
     * @param row the row of the SKU, from 0
     * @param column the column of the location, from 0
     * @return the units; 0 before the first refreshment
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public long offered(int row, int column) {
        return offered[views.cell(row, column)];
    }
}
