package io.omni.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others learn about a hold while a unit of work has it in hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoldsInFlightTest {

    private static final Contra SUPPLIER = new Contra("supplier");
    private static final Contra CUSTOMER = new Contra("customer");
    private static final AccountId SHELF = AccountId.of("stock", "MUG", "store-1");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Ledger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
    private final HoldId hold = HoldId.of(CommandId.next(clock));

    @Test
    @Tag("L-16")
    void a_hold_settled_in_a_unit_of_work_that_fails_was_there_all_the_time() throws Exception {
        receiveAndHold(null);
        FutureTask<List<AccountState>> reading = new FutureTask<>(() -> ledger.held(hold));

        assertThatThrownBy(() -> storage.unitOfWork().execute(() -> {
                    ledger.post(posting().settle(SHELF, hold, 5, CUSTOMER).build());
                    awaitBlocked(start(reading));
                    throw new IllegalStateException("payment declined");
                }))
                .hasMessage("payment declined");

        assertThat(reading.get()).hasSize(1);
    }

    @Test
    @Tag("L-16")
    void what_a_unit_of_work_held_and_settled_by_itself_leaves_no_trace() {
        storage.unitOfWork().execute(() -> {
            ledger.post(posting().in(SHELF, 5, SUPPLIER).build());
            ledger.post(posting().hold(SHELF, hold, 5, Floor.ZERO, null).build());
            assertThat(ledger.held(hold)).hasSize(1);
            ledger.post(posting().release(SHELF, hold, 5).build());
            assertThat(ledger.held(hold)).isEmpty();
            return ledger.post(posting().hold(SHELF, hold, 2, Floor.ZERO, null).build());
        });

        assertThat(ledger.held(hold)).hasSize(1);
        ledger.post(posting().release(SHELF, hold, 2).build());
        assertThat(ledger.held(hold)).isEmpty();
    }

    @Test
    @Tag("P-04")
    void forgetting_leaves_alone_a_hold_that_is_made_again_meanwhile() throws Exception {
        receiveAndHold(clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(ledger.sweep(10)).isEqualTo(1);
        clock.advance(Duration.ofDays(8));

        FutureTask<Integer> forgetting = new FutureTask<>(ledger::forget);
        storage.unitOfWork().execute(() -> {
            ledger.post(posting().in(SHELF, 1, SUPPLIER).build());
            awaitBlocked(start(forgetting));
            return ledger.post(posting().hold(SHELF, hold, 3, Floor.ZERO, null).build());
        });
        forgetting.get();

        assertThat(ledger.held(hold)).hasSize(1);
        assertThat(ledger.journal().audit()).isInstanceOf(JournalAudit.Sound.class);
    }

    private void receiveAndHold(@Nullable Instant until) {
        ledger.post(posting().in(SHELF, 10, SUPPLIER).build());
        ledger.post(posting().hold(SHELF, hold, 5, Floor.ZERO, until).build());
    }

    private PostingBuilder posting() {
        return Posting.of(PostingId.of(CommandId.next(clock)), "stock.moved");
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitBlocked(Thread thread) {
        while (thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
    }
}
