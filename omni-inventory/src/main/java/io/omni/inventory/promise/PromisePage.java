package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.internal.ShelfViews;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.kit.KitView;
import io.omni.inventory.kit.Kits;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * How many units can be promised now of some SKUs at some locations. Ask {@link Promises#page} for one, keep it, and {@link #refresh()} it
 * before each look. Not safe for use by several threads.
 *
 * <p>It holds bare numbers. A refreshment reads what is on hand as a whole, what was promised on supply as a whole, supplies of those SKUs alone of which
 * something was promised so, and the confidence row by row, in rows whose rule asks for it. Rules, demand and parts of kits are looked up when the
 * policy or a kit has changed.
 */
public final class PromisePage {

    private final Shelves shelves;
    private final PromiseSources sources;
    private final Kits kits;
    private final Supplier<PromisePolicy> policies;
    private final Optional<ChannelId> channel;
    private final PromiseMethod method;
    private final List<Sku> skus;
    private final List<LocationId> locations;
    private final InstantSource clock;
    private Optional<Plan> plan = Optional.empty();
    private long[] offered;

    PromisePage(
            Shelves shelves,
            PromiseSources sources,
            Kits kits,
            Supplier<PromisePolicy> policies,
            Optional<ChannelId> channel,
            PromiseMethod method,
            List<Sku> skus,
            List<LocationId> locations,
            InstantSource clock) {
        this.shelves = shelves;
        this.sources = sources;
        this.kits = kits;
        this.policies = policies;
        this.channel = channel;
        this.method = method;
        this.skus = skus;
        this.locations = locations;
        this.clock = clock;
        this.offered = new long[new ShelfViews(shelves, channel, skus, locations).size()];
    }

    /**
     * Reads what can be promised now.
     *
     * @return this
     */
    public PromisePage refresh() {
        PromisePolicy policy = policies.get();
        long edition = kits.edition();
        Plan current = plan.filter(known -> known.isOf(policy, edition)).orElseGet(() -> new Plan(policy, edition));
        plan = Optional.of(current);
        offered = current.offered(clock.instant());
        return this;
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
        return offered[
                Objects.checkIndex(row, skus.size()) * locations.size() + Objects.checkIndex(column, locations.size())];
    }

    /** What stays the same as long as policy and kits do. Its rows are those of the page, and the parts of kits after them. */
    private final class Plan {

        private final PromisePolicy policy;
        private final long edition;
        private final KitView view;
        private final List<Sku> rows;
        private final Map<Sku, Integer> rowOf = new HashMap<>();
        private final ShelfViews shelf;
        private final List<PromiseRule> rules = new ArrayList<>();
        private final Map<ServiceLevel, List<Sku>> doubted = new LinkedHashMap<>();
        private final long[] kept;
        private final long[] available;
        private final long[] own;

        Plan(PromisePolicy policy, long edition) {
            this.policy = policy;
            this.edition = edition;
            this.view = kits.view(edition == 0 ? List.of() : skus);
            Set<Sku> all = new LinkedHashSet<>(skus);
            all.addAll(new TreeSet<>(view.skus()));
            this.rows = List.copyOf(all);
            this.shelf = new ShelfViews(shelves, channel, rows, locations);
            this.kept = new long[shelf.size()];
            this.available = new long[shelf.size()];
            this.own = new long[shelf.size()];
            for (int row = 0; row < rows.size(); row++) {
                rowOf.put(rows.get(row), row);
            }
            lookUp();
        }

        private void lookUp() {
            Map<ServiceLevel, Set<Sku>> asked = new LinkedHashMap<>();
            for (int cell = 0; cell < kept.length; cell++) {
                StockKey key = shelf.key(cell);
                PromiseRule rule = policy.rule(key, channel, method);
                rules.add(rule);
                kept[cell] = rule.safetyStock().units(sources.demand(key)).units();
                if (rule.doubtsTheBook()) {
                    asked.computeIfAbsent(rule.serviceLevel(), level -> new LinkedHashSet<>())
                            .add(key.sku());
                }
            }
            asked.forEach((level, some) -> doubted.put(level, List.copyOf(some)));
        }

        boolean isOf(PromisePolicy other, long otherEdition) {
            return edition == otherEdition && policy.equals(other);
        }

        long[] offered(Instant now) {
            shelf.read(now, available);
            Reading reading = new Reading(this, now);
            for (int cell = 0; cell < own.length; cell++) {
                own[cell] = reading.offered(cell, 0);
            }
            long[] result = java.util.Arrays.copyOf(own, skus.size() * locations.size());
            for (int row = 0; row < skus.size() && edition != 0; row++) {
                if (view.isKit(skus.get(row))) {
                    withParts(row, reading, result);
                }
            }
            return result;
        }

        private void withParts(int row, Reading reading, long[] result) {
            for (int column = 0; column < locations.size(); column++) {
                int of = column;
                long ofParts = view.madeOfParts(
                        skus.get(row), part -> own[rowOf.getOrDefault(part, 0) * locations.size() + of]);
                int cell = row * locations.size() + column;
                result[cell] = reading.offered(cell, ofParts);
            }
        }
    }

    /** What is known at one moment. */
    private final class Reading {

        private final Plan of;
        private final Instant now;
        private final Map<ServiceLevel, Trust> trusts = new HashMap<>();
        private final Map<ServiceLevel, Map<Sku, Integer>> trustRows = new HashMap<>();
        private final Map<StockKey, List<DueUnits>> due;
        private final Map<StockKey, List<ExpectedUnits>> expected;

        Reading(Plan of, Instant now) {
            this.of = of;
            this.now = now;
            Set<Sku> all = Set.copyOf(of.rows);
            this.due = sources.due(all);
            Set<Sku> promised = new TreeSet<>();
            due.keySet().forEach(key -> promised.add(key.sku()));
            this.expected = promised.isEmpty() ? Map.of() : sources.expected(promised);
            of.doubted.forEach((level, some) -> {
                trusts.put(level, sources.trust(some, locations, level));
                Map<Sku, Integer> rows = new HashMap<>();
                for (int row = 0; row < some.size(); row++) {
                    rows.put(some.get(row), row);
                }
                trustRows.put(level, rows);
            });
        }

        /** Where nothing is promised on supply, the same as {@link TimePhase} without its reasons. */
        long offered(int cell, long ofParts) {
            PromiseRule rule = of.rules.get(cell);
            long doubted = doubted(cell, rule);
            StockKey key = due.isEmpty() ? null : of.shelf.key(cell);
            if (key != null && due.containsKey(key)) {
                return phase(key, cell, doubted)
                        .offer(rule, now, ofParts)
                        .offered()
                        .units();
            }
            long units = of.available[cell] + ofParts;
            long here = Math.max(0, Math.max(0, units) - doubted);
            here = Math.max(0, here - of.kept[cell]);
            long shown = here < rule.threshold().units() ? 0 : here;
            return rule.beyond().isZero()
                    ? shown
                    : shown + Math.max(0, rule.beyond().units() + Math.min(0, units));
        }

        private TimePhase phase(StockKey key, int cell, long doubted) {
            return new TimePhase(
                    of.available[cell],
                    doubted,
                    expected.getOrDefault(key, List.of()).stream()
                            .map(supply -> supply.after(now))
                            .toList(),
                    due.getOrDefault(key, List.of()),
                    sources.demand(key));
        }

        private long doubted(int cell, PromiseRule rule) {
            long units = of.available[cell];
            if (units <= 0 || !rule.doubtsTheBook()) {
                return 0;
            }
            Trust trust = trusts.getOrDefault(rule.serviceLevel(), Trust.BOOK);
            int row = trustRows
                    .getOrDefault(rule.serviceLevel(), Map.of())
                    .getOrDefault(of.rows.get(cell / locations.size()), 0);
            return units - Math.min(units, Math.max(0, trust.offer(row, cell % locations.size(), units)));
        }
    }
}
