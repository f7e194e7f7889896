package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountOutcome;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.Counts;
import io.omni.inventory.count.IfCounted;
import io.omni.inventory.count.LateMovementType;
import io.omni.inventory.count.MarkLines;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.RecordLateMovement;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A count over a database, with people, tills and a shop at it at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountsOnDatabasesTest {

    private static final Sku MUG = new Sku("MUG");
    private static final LocationId STORE = new LocationId("store");
    private static final StockKey KEY = new StockKey(MUG, STORE);
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int PEOPLE = 4;
    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    @Test
    void shelf_and_book_agree_in_a_file() throws Exception {
        over("h2:" + folder.resolve("shop"));
    }

    @Test
    void shelf_and_book_agree_on_a_server() throws Exception {
        over("postgres");
    }

    private void over(String name) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try (ReplayStore store = ReplayStore.named(name)) {
            Ledger ledger = store.storage().openLedger(CLOCK, LedgerOptions.DEFAULT);
            Inventory inventory = new Inventory(ledger, store.storage(), CLOCK);
            for (int round = 0; round < ROUNDS; round++) {
                countAmidTrade(inventory, threads);
            }
            assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Two more units are on the shelf than on the book, then three are sold, one by a till that tells it late: twice, to be sure. */
    private static void countAmidTrade(Inventory inventory, ExecutorService threads) throws Exception {
        Counts counts = inventory.counts();
        inventory.receive(new ReceiveStock(next(), List.of(StockLine.of(MUG, STORE, 20))));
        long shelf = onHand(inventory) + 2;
        CommandId opening = next();
        CountId count = CountId.of(opening);
        CountScope scope = new CountScope.OfSkus(List.of(MUG));
        counts.open(new OpenCount(opening, STORE, scope, CountMode.BLIND, new CountRule(0, 0, 0)));
        Instant before = CLOCK.instant().minusSeconds(1);
        counts.mark(new MarkLines(next(), count, List.of(MUG)));
        TallyLines tally = new TallyLines(next(), count, List.of(Tally.of(MUG, shelf - 1)), TallyBasis.MARK);
        RecordLateMovement late =
                new RecordLateMovement(next(), KEY, LateMovementType.SOLD, Quantity.ONE, before, IfCounted.EXPLAIN);
        atOnce(
                threads,
                () -> counts.tally(tally),
                () -> counts.tally(tally),
                () -> counts.record(late),
                () -> sell(inventory, 2));
        counts.close(new CloseCount(next(), count, Uncounted.REFUSE));
        List<Object> answers = atOnce(
                threads,
                () -> counts.approve(new ApproveCount(next(), count, AdjustmentReason.FOUND, List.of())),
                () -> counts.approve(new ApproveCount(next(), count, AdjustmentReason.FOUND, List.of())),
                () -> counts.record(late),
                () -> sell(inventory, 1));
        assertThat(answers.stream().filter(CountOutcome.Ended.class::isInstance))
                .hasSize(1);
        assertThat(onHand(inventory)).isEqualTo(shelf - 1 - 3);
    }

    private static long onHand(Inventory inventory) {
        return inventory.levels(List.of(KEY)).get(0).onHand();
    }

    private static Object sell(Inventory inventory, long units) {
        List<StockLine> lines = List.of(StockLine.of(MUG, STORE, units));
        CommandId id = next();
        inventory.reserve(new ReserveStock(id, lines, Duration.ofMinutes(10)));
        return inventory.ship(new ShipUnits(next(), ReservationId.of(id), lines));
    }

    private static CommandId next() {
        return CommandId.next(CLOCK);
    }

    @SafeVarargs
    private static List<Object> atOnce(ExecutorService threads, Callable<Object>... racers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers.length);
        List<Future<Object>> racing = new ArrayList<>();
        for (Callable<Object> racer : racers) {
            racing.add(threads.submit(() -> {
                start.await();
                return racer.call();
            }));
        }
        List<Object> answers = new ArrayList<>();
        for (Future<Object> one : racing) {
            answers.add(one.get());
        }
        return answers;
    }
}
