package io.omni.inventory.count;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;

import io.omni.core.catalog.Sku;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.MovementOutcome;
import io.omni.inventory.stock.StockKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A day in Berlin, with the shelf beside the book: units are stolen and turn up without the book, and sold, received and sent away with it,
 * some by a till that is offline. Whoever counts sees the shelf.
 */
final class CountingDay {

    static final List<StockKey> KEYS = List.of(MUG_BERLIN, TEA_BERLIN);

    enum What {
        RECEIVE,
        SELL,
        SEND_TO_PARIS,
        STEAL,
        TURN_UP,
        SELL_OFFLINE,
        CONNECT,
        MARK,
        TALLY,
        TALLY_AS_MARKED,
        CLOSE_AND_DECIDE,
        WAIT
    }

    record Step(What what, int key, int units) {}

    private record Sale(StockKey key, long units, Instant at) {}

    final Counter counter = new Counter();
    private final Map<StockKey, Long> shelf = new HashMap<>();
    private final Map<StockKey, Long> whenMarked = new HashMap<>();
    private final List<Sale> offline = new ArrayList<>();
    private CountId count;

    CountingDay(int recounts) {
        KEYS.forEach(key -> {
            shelf.put(key, 20L);
            counter.shop.stock(key, 20);
        });
        counter.shop.clock.advance(Duration.ofMinutes(1));
        count = open(recounts);
    }

    private CountId open(int recounts) {
        return counter.open(new CountScope.OfSkus(List.of(MUG, TEA)), CountMode.BLIND, new CountRule(0, 0, recounts));
    }

    void take(Step step) {
        StockKey key = KEYS.get(step.key());
        counter.shop.clock.advance(Duration.ofSeconds(1));
        switch (step.what()) {
            case RECEIVE -> {
                counter.shop.stock(key, step.units());
                shelf.merge(key, (long) step.units(), Long::sum);
            }
            case SELL -> sell(key, step.units());
            case SEND_TO_PARIS -> send(key, step.units());
            case STEAL -> shelf.merge(key, -Math.min(shelf(key), (long) step.units()), Long::sum);
            case TURN_UP -> shelf.merge(key, (long) step.units(), Long::sum);
            case SELL_OFFLINE -> sellOffline(key, step.units());
            case CONNECT -> connect();
            case MARK -> {
                if (counter.mark(count, key.sku()) instanceof CountOutcome.Marked) {
                    whenMarked.put(key, shelf(key));
                }
            }
            case TALLY -> counter.tally(count, Tally.of(key.sku(), shelf(key)));
            case TALLY_AS_MARKED -> counter.tallyAsMarked(count, Tally.of(key.sku(), whenMarked.getOrDefault(key, 0L)));
            case CLOSE_AND_DECIDE -> closeAndDecide(step.units());
            case WAIT -> counter.shop.clock.advance(Duration.ofMinutes(step.units()));
        }
    }

    private void sell(StockKey key, long units) {
        long there = Math.min(units, shelf(key));
        if (there > 0
                && counter.shop.inventory.reserve(counter.shop.basket(line(key, there)))
                        instanceof ReserveOutcome.Reserved held) {
            counter.shop.inventory.ship(new ShipUnits(counter.shop.nextId(), held.id(), List.of(line(key, there))));
            shelf.merge(key, -there, Long::sum);
        }
    }

    private void send(StockKey key, long units) {
        long there = Math.min(units, shelf(key));
        if (there > 0
                && counter.shop.inventory.dispatch(new DispatchTransfer(
                                counter.shop.nextId(), List.of(line(key, there)), MUG_PARIS.location()))
                        instanceof MovementOutcome.Moved) {
            shelf.merge(key, -there, Long::sum);
        }
    }

    private void sellOffline(StockKey key, long units) {
        long there = Math.min(units, shelf(key));
        if (there > 0) {
            shelf.merge(key, -there, Long::sum);
            offline.add(new Sale(key, there, counter.shop.clock.instant()));
        }
    }

    private void connect() {
        offline.forEach(sale -> counter.soldLate(sale.key(), sale.units(), sale.at(), IfCounted.EXPLAIN));
        offline.clear();
    }

    /** Some counts are approved, some not; another one is opened. */
    private void closeAndDecide(int choice) {
        if (counter.closeWhatIsThere(count) instanceof CountOutcome.Closed) {
            if (choice == 1) {
                counter.counts.reject(new RejectCount(counter.shop.nextId(), count));
            } else {
                counter.approve(count);
            }
            count = open(choice % 3);
            whenMarked.clear();
        }
    }

    /** Counts all that is there, as a count under way goes on, and has it approved. */
    void countAll() {
        TreeSet<Sku> left = new TreeSet<>(List.of(MUG, TEA));
        while (!left.isEmpty()) {
            for (StockKey key : KEYS) {
                if (left.contains(key.sku())
                        && counter.tally(count, Tally.of(key.sku(), shelf(key))) instanceof CountOutcome.Taken taken
                        && !taken.recount().isEmpty()) {
                    continue;
                }
                left.remove(key.sku());
            }
        }
        counter.close(count);
        counter.approve(count);
    }

    long shelf(StockKey key) {
        return shelf.getOrDefault(key, 0L);
    }

    /** What was stolen or turned up after the tally that stands is not in the count, and stays for the next. */
    void countAfresh() {
        counter.counts.cancel(new CancelCount(counter.shop.nextId(), count));
        count = open(1);
        whenMarked.clear();
        countAll();
    }

    void connectAll() {
        connect();
    }
}
