package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One shelf, unit by unit: who may take the next one, and where it goes back to. */
final class QuotaModel {

    private final StockKey key;
    /** Units that anybody may take, less what is missing. */
    long pool;

    final Map<String, Long> quotas = new TreeMap<>();
    private final Map<ReservationId, Basket> baskets = new HashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private QuotaPlan plan = QuotaPlan.NONE;

    /** What a reservation holds, unit by unit, by where each came from: a channel, or nobody's. */
    private static final class Basket {
        private final List<Optional<String>> units;
        private final Instant until;

        private Basket(List<Optional<String>> units, Instant until) {
            this.units = units;
            this.until = until;
        }
    }

    QuotaModel(StockKey key) {
        this.key = key;
    }

    void plan(QuotaPlan next) {
        plan = next;
        next.rules().forEach(rule -> known.add(rule.channel().value()));
    }

    /** The most important first. */
    List<String> channels() {
        Set<String> order = new LinkedHashSet<>();
        plan.rules().forEach(rule -> order.add(rule.channel().value()));
        known.stream().sorted().forEach(order::add);
        return List.copyOf(order);
    }

    private List<String> lenders() {
        List<String> order = new ArrayList<>(channels());
        Collections.reverse(order);
        return order;
    }

    long quota(String channel) {
        return quotas.getOrDefault(channel, 0L);
    }

    private long stock() {
        return Math.max(0, pool)
                + quotas.values().stream().mapToLong(units -> units).sum();
    }

    private long kept(String channel, long stock, Instant at) {
        return plan.rule(new ChannelId(channel), key)
                .map(rule -> rule.kept(stock, at))
                .orElse(Long.MAX_VALUE);
    }

    void lose(long units, Instant at) {
        pool -= units;
        long stock = stock();
        Map<String, Long> kept = new HashMap<>();
        channels().forEach(channel -> kept.put(channel, kept(channel, stock, at)));
        while (pool < 0 && drawn(kept)) {
            pool++;
        }
    }

    private boolean drawn(Map<String, Long> kept) {
        for (boolean all : new boolean[] {false, true}) {
            for (String channel : lenders()) {
                if (quota(channel) > (all ? 0 : kept.getOrDefault(channel, 0L))) {
                    quotas.merge(channel, -1L, Long::sum);
                    return true;
                }
            }
        }
        return false;
    }

    void receive(long units, Instant at) {
        pool += units;
        fill(at);
    }

    long fill(Instant at) {
        long filled = 0;
        long stock = stock();
        for (String channel : channels()) {
            long target = plan.rule(new ChannelId(channel), key)
                    .map(rule -> rule.target(stock, at))
                    .orElse(0L);
            while (pool > 0 && quota(channel) < target) {
                pool--;
                quotas.merge(channel, 1L, Long::sum);
                filled++;
            }
        }
        return filled;
    }

    boolean setAside(String channel, long units) {
        if (pool < units) {
            return false;
        }
        pool -= units;
        quotas.merge(channel, units, Long::sum);
        known.add(channel);
        return true;
    }

    boolean giveBack(String channel, long units) {
        if (quota(channel) < units) {
            return false;
        }
        pool += units;
        quotas.merge(channel, -units, Long::sum);
        return true;
    }

    /** What is in quotas to be promised, less what promises to others than channels miss. */
    private Map<String, Long> claims(Instant at) {
        QuotaModel copy = new QuotaModel(key);
        copy.plan(plan);
        copy.known.addAll(known);
        copy.pool = pool;
        copy.quotas.putAll(quotas);
        copy.lose(0, at);
        Map<String, Long> claims = new HashMap<>();
        channels().forEach(channel -> claims.put(channel, quota(channel) - copy.quota(channel)));
        return claims;
    }

    /** Takes one unit after the other, or none at all. */
    Optional<List<Optional<String>>> taken(Optional<String> channel, long units, Instant at) {
        Map<String, Long> claims = claims(at);
        long stock = stock();
        Map<String, Long> left = new HashMap<>(quotas);
        long leftOfPool = pool;
        List<Optional<String>> taken = new ArrayList<>();
        for (long unit = 0; unit < units; unit++) {
            Optional<String> from = channel.filter(own -> left.getOrDefault(own, 0L) > claims.getOrDefault(own, 0L));
            if (from.isEmpty() && leftOfPool > 0) {
                leftOfPool--;
                taken.add(Optional.empty());
                continue;
            }
            if (from.isEmpty()) {
                from = lenders().stream()
                        .filter(lender -> !channel.equals(Optional.of(lender)))
                        .filter(lender -> left.getOrDefault(lender, 0L)
                                > Math.max(claims.getOrDefault(lender, 0L), kept(lender, stock, at)))
                        .findFirst();
            }
            if (from.isEmpty()) {
                return Optional.empty();
            }
            left.merge(from.get(), -1L, Long::sum);
            taken.add(from);
        }
        return Optional.of(taken);
    }

    long available(Optional<String> channel, Instant at) {
        long units = 0;
        while (taken(channel, units + 1, at).isPresent()) {
            units++;
        }
        return units;
    }

    boolean reserve(ReservationId id, Optional<String> channel, long units, Instant at, Instant until) {
        Optional<List<Optional<String>>> taken = taken(channel, units, at);
        taken.ifPresent(from -> {
            from.forEach(place -> move(place, -1));
            baskets.put(id, new Basket(new ArrayList<>(from), until));
        });
        return taken.isPresent();
    }

    private void move(Optional<String> place, long units) {
        if (place.isPresent()) {
            quotas.merge(place.get(), units, Long::sum);
        } else {
            pool += units;
        }
    }

    /** What ends at an instant goes back to where it was taken from. */
    void expire(Instant now) {
        baskets.values().stream().filter(basket -> !now.isBefore(basket.until)).forEach(basket -> {
            basket.units.forEach(place -> move(place, 1));
            basket.units.clear();
        });
    }

    boolean release(ReservationId id, long units) {
        return end(id, units, true);
    }

    boolean ship(ReservationId id, long units) {
        return end(id, units, false);
    }

    private boolean end(ReservationId id, long units, boolean back) {
        Basket basket = baskets.get(id);
        if (basket == null || basket.units.size() < units) {
            return false;
        }
        basket.units.sort((a, b) -> {
            int quotasFirst = Boolean.compare(a.isEmpty(), b.isEmpty());
            int order = back ? quotasFirst : -quotasFirst;
            return order != 0 ? order : a.orElse("").compareTo(b.orElse(""));
        });
        for (long unit = 0; unit < units; unit++) {
            Optional<String> place = basket.units.remove(0);
            if (back) {
                move(place, 1);
            }
        }
        return true;
    }
}
