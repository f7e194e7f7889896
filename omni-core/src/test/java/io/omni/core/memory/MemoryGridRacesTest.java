package io.omni.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.time.VirtualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that read one view, and keep for each other what they read, while others post. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemoryGridRacesTest {

    private static final Contra SUPPLIER = new Contra("supplier");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<String> SKUS =
            IntStream.range(0, 8).mapToObj(i -> "SKU-" + i).toList();
    private static final List<String> STORES =
            IntStream.range(0, 20).mapToObj(i -> "store-" + i).toList();
    private static final int ROUNDS = 20_000;

    private final VirtualClock clock = new VirtualClock(NOW);
    private final Ledger ledger = new StoredLedger(new InMemoryStorage(), clock, LedgerOptions.DEFAULT);
    private final AvailabilityView view = ledger.view("stock", SKUS, STORES);
    private final AtomicInteger posting = new AtomicInteger(2);

    @Test
    @Tag("L-20")
    void every_row_is_of_one_moment_and_none_is_older_than_what_was_posted_before() throws Exception {
        for (String sku : SKUS) {
            PostingBuilder receipt = posting();
            STORES.forEach(store -> receipt.in(account(sku, store), 100, SUPPLIER));
            ledger.post(receipt.build());
        }
        List<Callable<Integer>> threads = new ArrayList<>();
        for (int poster = 0; poster < 2; poster++) {
            int first = poster;
            threads.add(() -> post(first));
            threads.add(this::read);
        }
        assertThat(run(threads)).containsExactly(0, 0, 0, 0);
    }

    /** Moves units to and fro between two stores of SKUs of its own, and counts how often the view did not tell of it at once. */
    private int post(int first) {
        int stale = 0;
        long[] available = new long[view.size()];
        try {
            for (int i = 0; i < ROUNDS; i++) {
                int sku = first + 2 * (i % (SKUS.size() / 2));
                int from = i % (STORES.size() - 1);
                view.read(NOW, available);
                long before = available[view.index(sku, from)];
                ledger.post(posting()
                        .move(
                                account(SKUS.get(sku), STORES.get(from)),
                                account(SKUS.get(sku), STORES.get(from + 1)),
                                1,
                                Floor.NONE)
                        .build());
                view.read(NOW, available);
                stale += available[view.index(sku, from)] == before - 1 ? 0 : 1;
            }
        } finally {
            posting.decrementAndGet();
        }
        return stale;
    }

    /** Counts the rows of which the sum is not what was received. */
    private int read() {
        int torn = 0;
        long[] available = new long[view.size()];
        while (posting.get() > 0) {
            view.read(NOW, available);
            for (int row = 0; row < SKUS.size(); row++) {
                long sum = 0;
                for (int column = 0; column < STORES.size(); column++) {
                    sum += available[view.index(row, column)];
                }
                torn += sum == 100L * STORES.size() ? 0 : 1;
            }
        }
        return torn;
    }

    private static List<Integer> run(List<Callable<Integer>> racers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers.size());
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> racer : racers) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return racer.call();
                }));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static AccountId account(String sku, String store) {
        return AccountId.of("stock", sku, store);
    }

    private PostingBuilder posting() {
        return Posting.of(PostingId.of(CommandId.next(clock)), "stock.moved");
    }
}
