package io.omni.core.ledger.shard;

import static io.omni.core.ledger.shard.World.CUP;
import static io.omni.core.ledger.shard.World.CUSTOMER;
import static io.omni.core.ledger.shard.World.LATER;
import static io.omni.core.ledger.shard.World.NOW;
import static io.omni.core.ledger.shard.World.POT;
import static io.omni.core.ledger.shard.World.SUPPLIER;
import static io.omni.core.ledger.shard.World.TEA;
import static io.omni.core.ledger.shard.World.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.Recovery;
import io.omni.core.ledger.Sealing;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds of postings that span shards, where the suites of the ledger do not say it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShardedLedgerTest {

    private final World world = new World();
    private final HoldId hold = world.nextHold();

    @BeforeEach
    void stock() {
        world.stock(10);
    }

    private Posting promise(long cups, long teas) {
        return world.posting()
                .hold(CUP, hold, cups, Floor.ZERO, TOMORROW)
                .hold(TEA, hold, teas, Floor.ZERO, TOMORROW)
                .build();
    }

    private Posting confirmation() {
        return world.posting().extend(CUP, hold, null).extend(TEA, hold, null).build();
    }

    private Posting settlement(long cups, long teas) {
        return world.posting()
                .settle(CUP, hold, cups, CUSTOMER)
                .settle(TEA, hold, teas, CUSTOMER)
                .build();
    }

    private Posting release(long cups, long teas) {
        return world.posting().release(CUP, hold, cups).release(TEA, hold, teas).build();
    }

    @Test
    void a_promise_is_held_confirmed_and_settled_in_all_of_its_shards() {
        assertThat(world.post(world.process(), promise(2, 3))).isInstanceOf(Outcome.Posted.class);
        assertThat(world.process().held(hold)).extracting(AccountState::balance).containsExactly(2L, 3L);
        assertThat(world.post(world.process(), confirmation())).isInstanceOf(Outcome.Posted.class);
        assertThat(world.process().held(hold))
                .containsExactly(
                        new AccountState(CUP.held(hold), 2, 0, Window.ALWAYS),
                        new AccountState(TEA.held(hold), 3, 0, Window.ALWAYS));
        world.clock.set(TOMORROW);
        assertThat(world.available(CUP)).isEqualTo(8);
        assertThat(world.post(world.process(), settlement(2, 3))).isInstanceOf(Outcome.Posted.class);
        assertThat(world.position(TEA).balance()).isEqualTo(7);
        assertThat(world.process().held(hold)).isEmpty();
        world.assertSettled();
    }

    @Test
    void a_refusal_by_one_shard_releases_what_others_took_and_names_all_that_is_short() {
        Outcome outcome = world.post(
                world.process(),
                world.posting()
                        .hold(CUP, hold, 2, Floor.ZERO, TOMORROW)
                        .hold(TEA, hold, 11, Floor.ZERO, TOMORROW)
                        .hold(POT, hold, 12, Floor.ZERO, TOMORROW)
                        .build());
        assertThat(((Outcome.Refused) outcome).shortages())
                .containsExactlyInAnyOrder(
                        new Shortage.Insufficient(TEA, 11, 10, Floor.ZERO),
                        new Shortage.Insufficient(POT, 12, 10, Floor.ZERO));
        assertThat(world.available(CUP)).isEqualTo(10);
        world.assertSettled();
    }

    @Test
    void an_expired_promise_is_not_sold_in_any_shard() {
        Posting unequal = world.posting()
                .hold(CUP, hold, 2, Floor.ZERO, TOMORROW)
                .hold(TEA, hold, 3, Floor.ZERO, LATER)
                .build();
        world.post(world.process(), unequal);
        world.clock.set(LATER);
        Shortage expired = new Shortage.HoldExpired(TEA.held(hold), LATER);
        for (Posting posting : List.of(confirmation(), settlement(2, 3))) {
            Outcome outcome = world.process().post(posting);
            assertThat(((Outcome.Refused) outcome).shortages()).containsExactly(expired);
        }
        assertThat(world.position(CUP).balance()).isEqualTo(10);
        assertThat(world.process().held(hold).get(0).window()).isEqualTo(Window.until(TOMORROW));
        assertThat(world.available(CUP)).isEqualTo(8);
    }

    @Test
    void a_process_whose_clock_is_behind_does_not_sell_what_was_sold_to_somebody_else() {
        world.post(world.process(), promise(2, 10));
        world.clock.set(TOMORROW);
        world.post(
                world.process(),
                world.posting().out(TEA, 10, CUSTOMER, Floor.ZERO).build());
        world.clock.set(NOW);
        assertThat(world.process().post(confirmation())).isInstanceOf(Outcome.Refused.class);
        assertThat(world.process().post(settlement(2, 10))).isInstanceOf(Outcome.Refused.class);
        assertThat(world.position(CUP).balance()).isEqualTo(10);
        assertThat(world.available(TEA)).isZero();
    }

    @Test
    void once_taken_for_a_settlement_units_do_not_expire_before_it_is_recorded() {
        world.post(world.process(), promise(2, 3));
        Posting settlement = settlement(2, 3);
        int step = 1;
        for (boolean taken = false; !taken; step++) {
            try {
                world.process(Crash.at(step)).post(settlement);
            } catch (Crash died) {
                taken = world.process().held(hold).isEmpty();
            }
        }
        world.clock.set(TOMORROW);
        assertThat(world.available(CUP)).isEqualTo(8);
        assertThat(world.available(TEA)).isEqualTo(7);
        assertThat(world.process().recover(LATER).released()).containsExactly(settlement.id());
        assertThat(world.available(TEA)).isEqualTo(10);
    }

    @Test
    void a_posting_that_is_under_way_is_left_alone() {
        Crash crash = Crash.at(4);
        assertThatThrownBy(() -> world.post(world.process(crash), promise(2, 3)))
                .isSameAs(crash);
        Recovery young = world.process().recover(NOW.plusSeconds(59));
        assertThat(young.underWay()).hasSize(1);
        assertThat(young.released()).isEmpty();
        assertThat(world.available(CUP)).isEqualTo(8);
        assertThat(world.process().recover(NOW.plusSeconds(60)).released()).isEqualTo(young.underWay());
        assertThat(world.available(CUP)).isEqualTo(10);
    }

    @Test
    void a_shard_that_cannot_be_reached_keeps_the_postings_of_others_from_nothing() {
        for (int i = 0; i < 12; i++) {
            Posting sale = world.posting()
                    .out(CUP, 1, CUSTOMER, Floor.NONE)
                    .out(TEA, 1, CUSTOMER, Floor.NONE)
                    .build();
            Crash crash = Crash.at(6);
            assertThatThrownBy(() -> world.post(world.process(crash), sale)).isSameAs(crash);
        }
        RuntimeException down = new IllegalStateException("down");
        ShardedLedger crippled =
                world.process(Crash.never(), UnaryOperator.identity(), ledger -> new ForwardingLedger(ledger) {
                    @Override
                    public Outcome post(Posting posting) {
                        if (posting.lines().get(0).account().equals(TEA)) {
                            throw down;
                        }
                        return super.post(posting);
                    }
                });
        Recovery recovery = crippled.recover(LATER);
        assertThat(recovery.failed()).hasSize(12).allSatisfy(failure -> {
            assertThat(failure.cause()).isSameAs(down);
            assertThat(failure.toString()).doesNotContain("down");
        });
        assertThat(world.position(CUP).balance()).isEqualTo(-2);
        assertThat(world.process().recover(LATER).finished()).hasSize(12);
        assertThat(world.position(TEA).balance()).isEqualTo(-2);
    }

    @Test
    void what_a_dead_promise_holds_expires_by_itself() {
        Crash crash = Crash.at(4);
        assertThatThrownBy(() -> world.process(crash).post(promise(2, 3))).isSameAs(crash);
        world.clock.set(TOMORROW);
        assertThat(world.available(CUP)).isEqualTo(10);
    }

    @Test
    void a_repetition_is_answered_with_the_entry_of_the_whole_posting() {
        Posting promise = promise(2, 3);
        JournalEntry entry = ((Outcome.Posted) world.post(world.process(), promise)).entry();
        assertThat(entry.lines())
                .containsExactlyInAnyOrder(
                        new JournalLine(CUP, 0, 2, 10, 2, null, null),
                        new JournalLine(CUP.held(hold), 2, 0, 2, 0, null, Window.until(TOMORROW)),
                        new JournalLine(TEA, 0, 3, 10, 3, null, null),
                        new JournalLine(TEA.held(hold), 3, 0, 3, 0, null, Window.until(TOMORROW)));
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(world.process().post(promise)).isEqualTo(new Outcome.AlreadyPosted(entry));
        assertThat(world.process().find(promise.id())).contains(entry);
        JournalEntry sold = ((Outcome.Posted) world.post(world.process(), settlement(1, 3))).entry();
        assertThat(sold.lines())
                .contains(
                        new JournalLine(CUP, -1, -1, 9, 1, CUSTOMER, null),
                        new JournalLine(CUP.held(hold), -1, 0, 1, 0, null, null))
                .hasSize(4);
    }

    @Test
    void another_command_under_the_id_is_an_error_until_the_posting_was_refused() {
        Posting refused = promise(2, 30);
        assertThat(world.process().post(refused)).isInstanceOf(Outcome.Refused.class);
        Posting other = Posting.of(refused.id(), "stock.posted")
                .in(CUP, 1, SUPPLIER)
                .in(TEA, 1, SUPPLIER)
                .build();
        assertThat(world.post(world.process(), other)).isInstanceOf(Outcome.Posted.class);
        assertThatThrownBy(() -> world.process().post(refused)).isInstanceOf(PostingIdReused.class);
        world.assertSettled();
    }

    @Test
    void a_promise_that_was_refused_is_decided_afresh() {
        Posting promise = promise(2, 12);
        assertThat(world.post(world.process(), promise)).isInstanceOf(Outcome.Refused.class);
        world.post(world.process(), world.posting().in(TEA, 2, SUPPLIER).build());
        assertThat(world.post(world.process(), promise)).isInstanceOf(Outcome.Posted.class);
        assertThat(world.available(TEA)).isZero();
        world.assertSettled();
    }

    @Test
    void what_was_posted_is_forgotten_with_the_ids_of_its_time() {
        Posting promise = promise(2, 3);
        world.post(world.process(), promise);
        world.clock.advance(Duration.ofDays(8));
        world.process().forget();
        assertThatThrownBy(() -> world.process().post(promise)).isInstanceOf(PostingTooOld.class);
        assertThat(world.storages.values())
                .allSatisfy(storage -> assertThat(
                                storage.aggregates(SpanningPosting.TYPE).findBy("all", "all", null, 10))
                        .isEmpty());
    }

    @Test
    void a_batch_is_decided_in_its_order() {
        List<Posting> batch = List.of(
                world.posting().in(CUP, 1, SUPPLIER).build(),
                promise(11, 10),
                world.posting().out(CUP, 1, CUSTOMER, Floor.ZERO).build(),
                release(1, 1),
                world.posting().out(CUP, 1, CUSTOMER, Floor.ZERO).build());
        assertThat(world.process().post(batch))
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Posted", "Posted", "Refused", "Posted", "Posted");
    }

    @Test
    void each_shard_has_a_journal_and_all_are_audited_and_sealed_together() {
        world.post(world.process(), promise(2, 3));
        ShardedLedger ledger = world.process();
        assertThatThrownBy(() -> ledger.journal().entries(0, 10))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("ledger(shard).journal()");
        assertThat(Stream.of("a", "b", "c")
                        .map(shard -> ledger.ledger(shard)
                                .journal()
                                .entries(0, 10)
                                .entries()
                                .size()))
                .containsExactly(2, 2, 1);
        assertThat(ledger.journal().checkpoint()).isEqualTo(new JournalAudit.Sound(5, 5));
        assertThat(ledger.journal().audit()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(ledger.journal().seal()).isEqualTo(new Sealing.Kept(5));
        assertThat(ledger.journal().sealWhenDue()).isEqualTo(new Sealing.Kept(5));
        assertThatThrownBy(() -> ledger.ledger("z")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_id_from_many_threads_is_posted_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            Posting sale = world.posting()
                    .in(CUP, 1, SUPPLIER)
                    .out(TEA, 1, CUSTOMER, Floor.NONE)
                    .out(POT, 1, CUSTOMER, Floor.ZERO)
                    .build();
            world.post(
                    world.process(),
                    world.posting().in(TEA, 1, SUPPLIER).in(POT, 1, SUPPLIER).build());
            List<Outcome> outcomes = race(6, thread -> world.post(world.process(), sale));
            assertThat(outcomes.stream().filter(Outcome.Posted.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(Outcome.AlreadyPosted.class::isInstance))
                    .hasSize(5);
        }
        world.assertSettled();
    }

    @Test
    void of_those_who_settle_release_and_recover_at_the_same_time_one_is_first_in_all_shards() throws Exception {
        for (int round = 0; round < 40; round++) {
            World fresh = new World();
            fresh.stock(10);
            HoldId each = fresh.nextHold();
            fresh.post(
                    fresh.process(),
                    fresh.posting()
                            .hold(CUP, each, 2, Floor.ZERO, TOMORROW)
                            .hold(TEA, each, 3, Floor.ZERO, TOMORROW)
                            .build());
            Posting settle = fresh.posting()
                    .settle(CUP, each, 2, CUSTOMER)
                    .settle(TEA, each, 3, CUSTOMER)
                    .build();
            Posting release =
                    fresh.posting().release(CUP, each, 2).release(TEA, each, 3).build();
            List<Object> answers = race(
                    4,
                    thread -> thread < 2
                            ? fresh.process().post(thread == 0 ? settle : release)
                            : fresh.process().recover(LATER));
            fresh.process().recover(LATER);
            long posted = Stream.of(settle, release)
                    .filter(posting -> fresh.process().find(posting.id()).isPresent())
                    .count();
            assertThat(posted).as("%s", answers).isLessThanOrEqualTo(1);
            boolean sold = fresh.process().find(settle.id()).isPresent();
            assertThat(List.of(
                            fresh.position(CUP).balance(), fresh.position(TEA).balance()))
                    .isEqualTo(sold ? List.of(8L, 7L) : List.of(10L, 10L));
            assertThat(fresh.process().journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }
    }

    @Test
    void promises_that_cross_each_other_neither_oversell_nor_block() throws Exception {
        List<Integer> held = race(8, thread -> {
            int promises = 0;
            for (int i = 0; i < 10; i++) {
                HoldId own = hold(thread * 10 + i);
                Posting promise = Posting.of(posting(thread * 10 + i), "stock.held")
                        .hold(thread % 2 == 0 ? CUP : POT, own, 1, Floor.ZERO, TOMORROW)
                        .hold(TEA, own, 1, Floor.ZERO, TOMORROW)
                        .build();
                promises += world.process().post(promise) instanceof Outcome.Posted ? 1 : 0;
            }
            return promises;
        });
        assertThat(held.stream().mapToInt(promises -> promises).sum()).isEqualTo(10);
        assertThat(world.available(TEA)).isZero();
        assertThat(world.available(CUP) + world.available(POT)).isEqualTo(10);
        assertThat(world.process().recover(LATER).released()).isEmpty();
        assertThat(world.process().journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    private static HoldId hold(int i) {
        return new HoldId(posting(i).value());
    }

    private static PostingId posting(int i) {
        return PostingId.of(CommandId.named(NOW, "race-" + i));
    }

    private interface Runner<R> {
        R run(int thread) throws Exception;
    }

    private static <R> List<R> race(int threads, Runner<R> runner) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<R>> all = IntStream.range(0, threads)
                    .<Callable<R>>mapToObj(thread -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return runner.run(thread);
                    })
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> each : pool.invokeAll(all, 60, TimeUnit.SECONDS)) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
