package io.omni.inventory.internal;

import io.omni.core.channel.ChannelId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Position;
import io.omni.inventory.quota.QuotaMove;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The units of one SKU at one location as they stand at an instant: those that anybody may take, and those that are set aside for each channel.
 * Decides who may take what; changes nothing.
 */
final class Shelf {

    private final QuotaPlan plan;
    private final StockKey key;
    private final long pool;
    /** What is available of each quota, the most important first. */
    private final Map<ChannelId, Long> quotas;

    private final Instant at;
    /** How many units are too old for a channel and not for everybody. */
    private final ToLongFunction<Optional<ChannelId>> tooOld;

    Shelf(QuotaPlan plan, StockKey key, long pool, Map<ChannelId, Long> quotas, Instant at) {
        this(plan, key, pool, quotas, at, channel -> 0);
    }

    private Shelf(
            QuotaPlan plan,
            StockKey key,
            long pool,
            Map<ChannelId, Long> quotas,
            Instant at,
            ToLongFunction<Optional<ChannelId>> tooOld) {
        this.tooOld = tooOld;
        this.plan = plan;
        this.key = key;
        this.pool = pool;
        this.quotas = new LinkedHashMap<>(quotas);
        this.at = at;
    }

    Shelf keepingOld(ToLongFunction<Optional<ChannelId>> units) {
        return new Shelf(plan, key, pool, quotas, at, units);
    }

    static Shelf of(
            QuotaPlan plan, StockKey key, Map<AccountId, Position> positions, List<ChannelId> channels, Instant at) {
        Map<ChannelId, Long> quotas = new LinkedHashMap<>();
        channels.forEach(channel -> quotas.put(channel, available(positions, StockBook.setAside(key, channel))));
        return new Shelf(plan, key, available(positions, StockBook.onHand(key)), quotas, at);
    }

    private static long available(Map<AccountId, Position> positions, AccountId account) {
        Position position = positions.get(account);
        return position == null ? 0 : position.available();
    }

    /**
     * What a part of the shelf can give.
     *
     * @param account where the units are
     * @param units how many may be taken
     * @param floor what must be left
     */
    record Part(AccountId account, long units, Floor floor) {}

    /** What may be taken for a channel, in the order in which it is taken: its own, everybody's, what others lend. Without one: everybody's. */
    List<Part> parts(Optional<ChannelId> channel) {
        List<Part> parts = new ArrayList<>();
        channel.ifPresent(own -> add(parts, quota(own, owed(own))));
        add(parts, new Part(StockBook.onHand(key), pool, Floor.ZERO));
        lenders().stream()
                .filter(lender -> channel.isPresent() && !channel.get().equals(lender))
                .forEach(lender -> add(parts, quota(lender, Math.max(kept(lender), owed(lender)))));
        long old = tooOld.applyAsLong(channel);
        return old <= 0 ? parts : without(old, parts);
    }

    /** Units that are too old are left behind, whoever else may have them: the last parts give fewer, and the floors keep as many. */
    private static List<Part> without(long old, List<Part> parts) {
        List<Part> kept = new ArrayList<>();
        long left = old;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            long behind = Math.min(left, part.units());
            left -= behind;
            if (part.units() > behind) {
                kept.add(
                        0,
                        new Part(
                                part.account(),
                                part.units() - behind,
                                new Floor(part.floor().value() + behind)));
            }
        }
        return kept;
    }

    private static void add(List<Part> parts, Part part) {
        if (part.units() > 0) {
            parts.add(part);
        }
    }

    private Part quota(ChannelId channel, long floor) {
        long free = available(channel) < floor ? 0 : available(channel) - floor;
        return new Part(StockBook.setAside(key, channel), free, new Floor(floor));
    }

    /** How many units may be taken for a channel. */
    long available(Optional<ChannelId> channel) {
        long parts = parts(channel).stream().mapToLong(Part::units).sum();
        return parts == 0 ? Math.min(0, channel.isPresent() ? pool + setAside() : pool) : parts;
    }

    /** What may be taken by others than the channel that it is set aside for. */
    long lendable(ChannelId channel) {
        return quota(channel, Math.max(kept(channel), owed(channel))).units();
    }

    /** What is taken of each part for some units, as far as they go. */
    List<Part> take(Optional<ChannelId> channel, long units) {
        List<Part> taken = new ArrayList<>();
        long missing = units;
        for (Part part : parts(channel)) {
            long from = Math.min(missing, part.units());
            if (from > 0) {
                taken.add(new Part(part.account(), from, part.floor()));
                missing -= from;
            }
        }
        return taken;
    }

    /** The same shelf after some parts were taken. */
    Shelf less(List<Part> taken) {
        long left = pool;
        Map<ChannelId, Long> others = new LinkedHashMap<>(quotas);
        for (Part part : taken) {
            if (part.account().book().equals(StockBook.QUOTA)) {
                others.merge(StockBook.channel(part.account()), -part.units(), Long::sum);
            } else {
                left -= part.units();
            }
        }
        return new Shelf(plan, key, left, others, at, tooOld);
    }

    /** What is set aside by the plan out of what anybody may take, the most important first. */
    List<QuotaMove> filling() {
        List<QuotaMove> moves = new ArrayList<>();
        long left = Math.max(0, pool);
        long stock = stock();
        for (ChannelId channel : quotas.keySet()) {
            long wanted = rule(channel).map(rule -> rule.target(stock, at)).orElse(0L) - available(channel);
            long units = Math.min(left, wanted);
            if (units > 0) {
                moves.add(new QuotaMove(key, channel, units));
                left -= units;
            }
        }
        return moves;
    }

    /** What quotas give up where more is promised than is there: what they lend first, the most important last. */
    List<QuotaMove> drawingBack() {
        Map<ChannelId, Long> drawn = new LinkedHashMap<>();
        long missing = Math.max(0, -pool);
        List<ChannelId> order = lenders();
        for (ChannelId channel : order) {
            long units =
                    Math.min(missing, Math.max(0, available(channel) - Math.min(kept(channel), available(channel))));
            drawn.merge(channel, units, Long::sum);
            missing -= units;
        }
        for (ChannelId channel : order) {
            long units = Math.min(missing, available(channel) - drawn.getOrDefault(channel, 0L));
            drawn.merge(channel, units, Long::sum);
            missing -= units;
        }
        List<QuotaMove> moves = new ArrayList<>();
        drawn.forEach((channel, units) -> {
            if (units > 0) {
                moves.add(new QuotaMove(key, channel, -units));
            }
        });
        return moves;
    }

    /** What a quota owes to promises that anybody's units do not cover any more; its units are no more than that worth. */
    private long owed(ChannelId channel) {
        return pool >= 0
                ? 0
                : drawingBack().stream()
                        .filter(move -> move.channel().equals(channel))
                        .mapToLong(move -> -move.units())
                        .sum();
    }

    private long stock() {
        return Math.max(0, pool) + setAside();
    }

    private long setAside() {
        return quotas.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Units that are promised to nobody, whoever has a right to them. */
    long free() {
        return pool + setAside();
    }

    private long available(ChannelId channel) {
        return quotas.getOrDefault(channel, 0L);
    }

    private long kept(ChannelId channel) {
        return rule(channel).map(rule -> rule.kept(stock(), at)).orElse(QuotaRule.EVERYTHING);
    }

    private Optional<QuotaRule> rule(ChannelId channel) {
        return plan.rule(channel, key);
    }

    /** The least important first. */
    private List<ChannelId> lenders() {
        List<ChannelId> order = new ArrayList<>(quotas.keySet());
        Collections.reverse(order);
        return order;
    }
}
