package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who gets which answer when postings are combined; over memory, with a ledger that lets a batch gather. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CombinerTest {

    private static final Combiner.Lone STRAIGHT = new Combiner.Lone() {
        @Override
        public <R> R execute(Supplier<R> work, Runnable whenAsked) {
            return work.get();
        }
    };

    private static final AccountId SHELF = AccountId.of("tck-stock", "cup", "berlin");

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final Ledger straight = new StoredLedger(new InMemoryStorage(), clock, LedgerOptions.DEFAULT);
    private final Gate gate = new Gate(straight);
    private final CombiningLedger ledger = new CombiningLedger(gate, STRAIGHT, () -> false, JdbcOptions.DEFAULT);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @BeforeEach
    void stock() {
        straight.post(receipt(id(), 10));
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    /** Holds the first posting back until it is opened, so that all later ones come together. */
    private static final class Gate extends ForwardingLedger {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);
        private final AtomicInteger transactions = new AtomicInteger();
        private Optional<RuntimeException> batchFailure = Optional.empty();
        private Optional<Error> batchError = Optional.empty();

        Gate(Ledger straight) {
            super(straight);
        }

        @Override
        public Outcome post(Posting posting) {
            transactions.incrementAndGet();
            reached.countDown();
            await(opened);
            return super.post(posting);
        }

        @Override
        public List<Outcome> post(List<Posting> postings) {
            transactions.incrementAndGet();
            if (batchError.isPresent()) {
                throw batchError.get();
            }
            if (batchFailure.isPresent()) {
                throw batchFailure.get();
            }
            return super.post(postings);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody opened the gate");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private PostingId id() {
        return PostingId.of(CommandId.next(clock));
    }

    private static Posting receipt(PostingId id, long quantity) {
        return Posting.of(id, "tck.posting")
                .in(SHELF, quantity, new Contra("supplier"))
                .build();
    }

    private Posting sale(long quantity) {
        return Posting.of(id(), "tck.posting")
                .out(SHELF, quantity, new Contra("customer"), Floor.ZERO)
                .build();
    }

    /** Posts one posting, and while it is under way all others, which so become one batch. */
    private List<Future<Outcome>> postedTogether(List<Posting> others) {
        List<Future<Outcome>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> ledger.post(sale(1))));
        Gate.await(gate.reached);
        for (Posting posting : others) {
            answers.add(callers.submit(() -> ledger.post(posting)));
        }
        while (ledger.waiting() < others.size()) {
            Thread.onSpinWait();
        }
        gate.opened.countDown();
        return answers;
    }

    private static Object answer(Future<Outcome> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    @Test
    void postings_that_come_together_are_one_transaction_and_each_caller_gets_its_own_answer() {
        List<Future<Outcome>> answers = postedTogether(List.of(sale(4), sale(4), sale(4)));
        assertThat(answers.stream().map(CombinerTest::answer).filter(Outcome.Refused.class::isInstance))
                .hasSize(1);
        assertThat(straight.positions(List.of(SHELF), clock.instant()).get(0).balance())
                .isEqualTo(1);
        assertThat(gate.transactions).hasValue(2);
    }

    @Test
    void a_posting_that_is_at_fault_fails_its_own_caller_only() {
        PostingId id = id();
        straight.post(receipt(id, 1));
        List<Future<Outcome>> answers = postedTogether(List.of(sale(2), receipt(id, 2), sale(3)));
        assertThat(answer(answers.get(1))).isInstanceOf(Outcome.Posted.class);
        assertThat(answer(answers.get(2))).isInstanceOf(PostingIdReused.class);
        assertThat(answer(answers.get(3))).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void a_posting_at_fault_is_found_by_halves_and_the_others_share_transactions_still() {
        PostingId id = id();
        straight.post(receipt(id, 1));
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            postings.add(sale(1));
        }
        postings.set(3, receipt(id, 2));
        List<Object> answers =
                postedTogether(postings).stream().map(CombinerTest::answer).toList();
        assertThat(answers).filteredOn(PostingIdReused.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Outcome.Posted.class::isInstance).hasSize(8);
        int lone = 1;
        int halves = 3 * 2;
        assertThat(gate.transactions).hasValue(lone + 1 + halves);
    }

    @Test
    void a_value_that_the_database_minds_fails_its_own_caller_only() {
        gate.batchFailure = Optional.of(new DatabaseFailure(new SQLException("does not fit", "22001")));
        List<Future<Outcome>> answers = postedTogether(List.of(sale(2), sale(3)));
        assertThat(answers).allSatisfy(each -> assertThat(answer(each)).isInstanceOf(Outcome.Posted.class));
        assertThat(gate.transactions).hasValue(4);
    }

    @Test
    void a_database_that_is_not_to_be_reached_is_asked_once_for_all() {
        gate.batchFailure = Optional.of(new DatabaseFailure(new SQLException("gone", "08006")));
        List<Future<Outcome>> answers = postedTogether(List.of(sale(2), sale(3)));
        assertThat(answer(answers.get(1))).isInstanceOf(DatabaseFailure.class);
        assertThat(answer(answers.get(2))).isInstanceOf(DatabaseFailure.class);
        assertThat(gate.transactions).hasValue(2);
    }

    @Test
    void nobody_waits_for_ever_when_the_one_who_leads_dies() {
        gate.batchError = Optional.of(new AssertionError("on purpose"));
        List<Future<Outcome>> answers = postedTogether(List.of(sale(2), sale(3)));
        assertThat(List.of(answer(answers.get(1)), answer(answers.get(2))))
                .hasOnlyElementsOfTypes(AssertionError.class, IllegalStateException.class)
                .hasAtLeastOneElementOfType(AssertionError.class);
        gate.batchError = Optional.empty();
        assertThat(ledger.post(sale(1))).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void a_caller_who_is_interrupted_gets_the_answer_and_stays_interrupted() throws Exception {
        Future<Outcome> first = callers.submit(() -> ledger.post(sale(1)));
        Gate.await(gate.reached);
        Future<Boolean> second = callers.submit(() -> {
            Thread.currentThread().interrupt();
            assertThat(ledger.post(sale(2))).isInstanceOf(Outcome.Posted.class);
            return Thread.interrupted();
        });
        while (ledger.waiting() < 1) {
            Thread.onSpinWait();
        }
        gate.opened.countDown();
        assertThat(answer(first)).isInstanceOf(Outcome.Posted.class);
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_posting_that_finds_too_many_waiting_is_not_begun() {
        CombiningLedger small = new CombiningLedger(gate, STRAIGHT, () -> false, JdbcOptions.DEFAULT.withWaiting(1));
        Future<Outcome> first = callers.submit(() -> small.post(sale(1)));
        Gate.await(gate.reached);
        Future<Outcome> second = callers.submit(() -> small.post(sale(1)));
        while (small.waiting() < 1) {
            Thread.onSpinWait();
        }
        Posting third = sale(1);
        assertThatThrownBy(() -> small.post(third))
                .isInstanceOfSatisfying(
                        LedgerBusy.class, busy -> assertThat(busy.posting()).isEqualTo(third.id()));
        gate.opened.countDown();
        assertThat(answer(first)).isInstanceOf(Outcome.Posted.class);
        assertThat(answer(second)).isInstanceOf(Outcome.Posted.class);
        assertThat(balance()).isEqualTo(8);
    }

    @Test
    void a_posting_that_waits_too_long_is_not_begun_any_more() {
        CombiningLedger hasty = new CombiningLedger(
                gate, STRAIGHT, () -> false, JdbcOptions.DEFAULT.withPatience(Duration.ofMillis(20)));
        Future<Outcome> first = callers.submit(() -> hasty.post(sale(1)));
        Gate.await(gate.reached);
        assertThatThrownBy(() -> hasty.post(sale(1)))
                .isInstanceOf(LedgerBusy.class)
                .hasMessageContaining("PT0.02S");
        gate.opened.countDown();
        assertThat(answer(first)).isInstanceOf(Outcome.Posted.class);
        assertThat(hasty.post(sale(1))).isInstanceOf(Outcome.Posted.class);
        assertThat(balance()).isEqualTo(8);
        assertThat(hasty.waiting()).isZero();
    }

    @Test
    void options_that_carry_nothing_out_are_refused() {
        assertThatThrownBy(() -> JdbcOptions.DEFAULT.withBatch(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JdbcOptions.DEFAULT.withWaiting(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JdbcOptions.DEFAULT.withPatience(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long balance() {
        return straight.positions(List.of(SHELF), clock.instant()).get(0).balance();
    }

    @Test
    void a_lone_posting_that_fails_fails_as_it_is() {
        gate.opened.countDown();
        PostingId id = id();
        ledger.post(receipt(id, 1));
        assertThatThrownBy(() -> ledger.post(receipt(id, 2))).isInstanceOf(PostingIdReused.class);
        assertThat(catchThrowable(() -> ledger.post(sale(1)))).isNull();
    }

    /** Sends the first transaction, and leaves its answer open; all later ones are answered at once. */
    private static final class Unanswered implements Combiner.Lone {

        private final AtomicInteger transactions = new AtomicInteger();
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answered = new CountDownLatch(1);

        @Override
        public <R> R execute(Supplier<R> work, Runnable whenAsked) {
            R decided = work.get();
            if (transactions.incrementAndGet() == 1) {
                whenAsked.run();
                asked.countDown();
                Gate.await(answered);
            }
            return decided;
        }
    }

    @Test
    void the_next_posting_does_not_wait_for_the_answer_to_the_last() {
        Unanswered database = new Unanswered();
        CombiningLedger ahead = new CombiningLedger(straight, database, () -> false, JdbcOptions.DEFAULT);
        Future<Outcome> first = callers.submit(() -> ahead.post(sale(1)));
        Gate.await(database.asked);
        Future<Outcome> second = callers.submit(() -> ahead.post(sale(1)));
        assertThat(answer(second)).isInstanceOf(Outcome.Posted.class);
        assertThat(first).isNotDone();
        database.answered.countDown();
        assertThat(answer(first)).isInstanceOf(Outcome.Posted.class);
        assertThat(balance()).isEqualTo(8);
    }
}
