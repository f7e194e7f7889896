package io.omni.workbench.accuracy;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.quantity.Quantity;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.confidence.ReportShortPick;
import io.omni.inventory.confidence.ShortPickBook;
import io.omni.inventory.confidence.ShortPickReason;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A store with a book in Omni and a shelf that the book does not see: units vanish, stray and are missing from deliveries. Every article is
 * counted in turn, and a picker who does not find what the book has corrects it at once, whatever the policy.
 */
final class SyntheticStore {

    private static final LocationId STORE = new LocationId("store");
    private static final Instant OPENING = Instant.parse("2026-01-01T08:00:00Z");
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int COUNTED_EVERY = 60;

    /** A day after which orders count: by then every article was counted once, whichever policy. */
    private static final int WARM_UP = COUNTED_EVERY;

    private final VirtualClock clock = new VirtualClock(OPENING);
    private final Inventory inventory;
    private final long seed;
    private final Policy policy;
    private final List<Article> articles = new ArrayList<>();
    private final long[] book;
    private final long[] shelf;
    private final List<List<Integer>> strays = new ArrayList<>();
    private long commands;
    private long wanted;
    private long filled;
    private long failed;
    private long givenUp;

    private SyntheticStore(long seed, int articles, Policy policy) {
        InMemoryStorage storage = new InMemoryStorage();
        Ledger ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
        this.inventory = new Inventory(ledger, storage, clock);
        this.seed = seed;
        this.policy = policy;
        this.book = new long[articles];
        this.shelf = new long[articles];
        for (int i = 0; i < articles; i++) {
            this.articles.add(Article.of(seed, i));
            this.strays.add(new ArrayList<>());
        }
    }

    /** Trades for some days. The same seed has the same customers, thieves and deliveries, whatever the policy. */
    static Outcome trade(long seed, int articles, int days, Policy policy) {
        SyntheticStore store = new SyntheticStore(seed, articles, policy);
        for (int day = 0; day < days; day++) {
            store.clock.advance(Duration.ofDays(1));
            store.trade(day);
        }
        return new Outcome(store.wanted, store.filled, store.failed, store.givenUp);
    }

    private void trade(int day) {
        for (Article article : articles) {
            Day fate = Day.of(seed, article, day);
            replenish(article, fate);
            vanish(article, fate, day);
            for (int i = 0; i < fate.walkIns(); i++) {
                sellInStore(article);
            }
            for (int i = 0; i < fate.pickups(); i++) {
                order(article, day >= WARM_UP);
            }
        }
        count(day);
    }

    private void replenish(Article article, Day fate) {
        int number = article.number();
        if (book[number] <= article.reorderAt()) {
            long units = article.orderUpTo() - book[number];
            inventory.receive(new ReceiveStock(next(), List.of(StockLine.of(sku(article), STORE, units))));
            book[number] += units;
            shelf[number] += fate.shortDelivery() ? units - 1 : units;
        }
    }

    private void vanish(Article article, Day fate, int day) {
        int number = article.number();
        List<Integer> back = strays.get(number);
        back.removeIf(when -> {
            boolean now = when <= day;
            shelf[number] += now ? 1 : 0;
            return now;
        });
        shelf[number] -= Math.min(shelf[number], fate.thefts());
        long astray = Math.min(shelf[number], fate.strayed());
        shelf[number] -= astray;
        for (int i = 0; i < astray; i++) {
            back.add(day + fate.strayedDays());
        }
    }

    /** A unit that is sold is on the book, or was found beyond it and is left to the next count. */
    private void sellInStore(Article article) {
        if (shelf[article.number()] > 0 && book[article.number()] > 0) {
            hand(article);
        }
    }

    private void order(Article article, boolean counts) {
        int number = article.number();
        wanted += counts ? 1 : 0;
        boolean there = shelf[number] > 0;
        if (policy.offer(inventory, sku(article), STORE, book[number]) < 1) {
            givenUp += counts && there && book[number] > 0 ? 1 : 0;
        } else if (there) {
            hand(article);
            filled += counts ? 1 : 0;
        } else {
            failed += counts ? 1 : 0;
            inventory
                    .confidence()
                    .report(new ReportShortPick(
                            next(),
                            new StockKey(sku(article), STORE),
                            Quantity.ONE,
                            Quantity.ZERO,
                            Quantity.ZERO,
                            ShortPickReason.NOT_FOUND,
                            ShortPickBook.CORRECT));
            book[number] = 0;
        }
    }

    private void hand(Article article) {
        StockLine one = StockLine.of(sku(article), STORE, 1);
        CommandId id = next();
        if (!(inventory.reserve(new ReserveStock(id, List.of(one), HELD)) instanceof ReserveOutcome.Reserved)) {
            throw new IllegalStateException("the book of Omni has less than that of the simulation: " + one);
        }
        inventory.ship(new ShipUnits(next(), ReservationId.of(id), List.of(one)));
        book[article.number()]--;
        shelf[article.number()]--;
    }

    private void count(int day) {
        List<Sku> due = articles.stream()
                .filter(article -> article.number() % COUNTED_EVERY == day % COUNTED_EVERY)
                .map(SyntheticStore::sku)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        CommandId id = next();
        CountId count = CountId.of(id);
        inventory
                .counts()
                .open(new OpenCount(id, STORE, new CountScope.OfSkus(due), CountMode.BLIND, new CountRule(0, 0, 0)));
        List<Tally> tallies = articles.stream()
                .filter(article -> due.contains(sku(article)))
                .map(article -> Tally.of(sku(article), shelf[article.number()]))
                .toList();
        inventory.counts().tally(new TallyLines(next(), count, tallies, TallyBasis.NOW));
        inventory.counts().close(new CloseCount(next(), count, Uncounted.REFUSE));
        inventory.counts().approve(new ApproveCount(next(), count, AdjustmentReason.LOST, List.of()));
        articles.stream()
                .filter(article -> due.contains(sku(article)))
                .forEach(article -> book[article.number()] = shelf[article.number()]);
    }

    private static Sku sku(Article article) {
        return new Sku("article-" + article.number());
    }

    private CommandId next() {
        return CommandId.named(clock.instant(), Long.toString(commands++));
    }
}
