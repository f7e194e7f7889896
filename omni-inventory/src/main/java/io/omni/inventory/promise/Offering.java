package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.inventory.internal.Shelves;
import io.omni.inventory.kit.KitView;
import io.omni.inventory.kit.Kits;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is known, at one moment, of one SKU at one location and of all that it is made of. */
final class Offering {

    /** The place and the rule by which it is offered. */
    private record Part(TimePhase phase, PromiseRule rule, Aging aging) {

        /** What there is of it that is good for long enough when it leaves. */
        TimePhase phase(Instant by) {
            long aged = aging.units(by) - aging.units(aging.now());
            return aged <= 0
                    ? phase
                    : new TimePhase(
                            Math.max(Math.min(0, phase.available()), phase.available() - aged),
                            phase.doubted(),
                            phase.supplies(),
                            phase.due(),
                            phase.demand());
        }
    }

    /** How many units are too old at an instant. */
    private record Aging(Shelves shelves, StockKey key, Optional<ChannelId> channel, Instant now) {

        long units(Instant at) {
            return shelves.withheld(key, channel, at.isBefore(now) ? now : at);
        }

        PromiseAnswer explained(PromiseAnswer answer) {
            long old = units(answer.by());
            if (old <= 0 || !(answer.reasons().get(0) instanceof AtpReason.OnHand there)) {
                return answer;
            }
            List<AtpReason> reasons = new ArrayList<>(answer.reasons());
            reasons.set(0, new AtpReason.OnHand(there.units() + old));
            reasons.add(1, new AtpReason.TooOld(shelves.shelfLifeRule(key.sku(), channel), old));
            return new PromiseAnswer(answer.offered(), answer.by(), reasons);
        }
    }

    private final StockKey key;
    private final Instant now;
    private final KitView kits;
    private final Map<Sku, Part> parts;

    private Offering(StockKey key, Instant now, KitView kits, Map<Sku, Part> parts) {
        this.key = key;
        this.now = now;
        this.kits = kits;
        this.parts = parts;
    }

    static Offering read(
            Shelves shelves,
            PromiseSources sources,
            Kits kits,
            PromisePolicy policy,
            StockKey key,
            Optional<ChannelId> channel,
            PromiseMethod method,
            Instant now) {
        KitView view = kits.edition() == 0 ? kits.view(List.of()) : kits.view(List.of(key.sku()));
        TreeSet<Sku> skus = new TreeSet<>(view.skus());
        skus.add(key.sku());
        List<StockKey> keys =
                skus.stream().map(sku -> new StockKey(sku, key.location())).toList();
        Map<StockKey, Long> available = shelves.available(channel, keys, now);
        Map<StockKey, List<ExpectedUnits>> expected = sources.expected(skus);
        Map<StockKey, List<DueUnits>> due = sources.due(skus);
        Map<Sku, Part> parts = new HashMap<>();
        for (StockKey each : keys) {
            PromiseRule rule = policy.rule(each, channel, method);
            long units = available.getOrDefault(each, 0L);
            TimePhase phase = new TimePhase(
                    units,
                    doubted(sources, rule, each, units),
                    expected.getOrDefault(each, List.of()).stream()
                            .map(supply -> supply.after(now))
                            .toList(),
                    due.getOrDefault(each, List.of()),
                    sources.demand(each));
            parts.put(each.sku(), new Part(phase, rule, new Aging(shelves, each, channel, now)));
        }
        return new Offering(key, now, view, parts);
    }

    private static long doubted(PromiseSources sources, PromiseRule rule, StockKey key, long available) {
        if (available <= 0 || !rule.doubtsTheBook()) {
            return 0;
        }
        Trust trust = sources.trust(List.of(key.sku()), List.of(key.location()), rule.serviceLevel());
        return available - Math.min(available, Math.max(0, trust.offer(0, 0, available)));
    }

    /** The question is put to kits that are made already and to parts alike, each by its own rule. */
    PromiseAnswer offer(Instant by) {
        Part whole = part(key.sku());
        long ofParts = kits.isKit(key.sku())
                ? kits.madeOfParts(
                        key.sku(),
                        sku -> part(sku)
                                .phase(by)
                                .offer(part(sku).rule, by)
                                .offered()
                                .units())
                : 0;
        return whole.aging.explained(whole.phase(by).offer(whole.rule, by, ofParts));
    }

    private Part part(Sku sku) {
        return java.util.Objects.requireNonNull(parts.get(sku), () -> sku + " was not read");
    }

    /** An answer for now, and one for each later instant at which something comes and another number is offered. */
    List<PromiseAnswer> offers(Instant until) {
        TreeSet<Instant> instants = new TreeSet<>(List.of(now));
        parts.values().stream()
                .flatMap(part -> part.phase.supplies().stream())
                .map(ExpectedUnits::at)
                .filter(at -> now.isBefore(at) && !at.isAfter(until))
                .forEach(instants::add);
        List<PromiseAnswer> offers = new ArrayList<>();
        for (Instant at : instants) {
            PromiseAnswer answer = offer(at);
            if (offers.isEmpty()
                    || !answer.offered().equals(offers.get(offers.size() - 1).offered())) {
                offers.add(answer);
            }
        }
        return offers;
    }

    /** How many units can be promised on what is still to come, of the SKU itself. */
    long onSupply(Instant due) {
        Part whole = part(key.sku());
        return whole.phase.onSupply(whole.rule, due);
    }
}
