package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.time.VirtualClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two processes, the first of which posts on what it has last seen, while the second changes it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessTest {

    private static final AccountId SHELF = AccountId.of("tck-stock", "cup", "berlin");
    private static final AccountId ANOTHER = AccountId.of("tck-stock", "plate", "berlin");
    private static final Duration TTL = Duration.ofMinutes(15);

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<String> roundTrips = new CopyOnWriteArrayList<>();
    private final Ledger one = ledger(BentSource.altering(ConnectionSource.of(Databases.postgreSqlPool()), sql -> {
        roundTrips.add(sql);
        return sql;
    }));
    private final Ledger other = ledger(ConnectionSource.of(Databases.postgreSqlPool()));

    private Ledger ledger(ConnectionSource connections) {
        return new JdbcStorage(connections, JdbcFixture.JSON, JdbcFixture.SOURCE)
                .openLedger(clock, LedgerOptions.DEFAULT);
    }

    /** With what comes second the accounts are read, which the first makes. */
    @BeforeEach
    void stock() {
        JdbcFixture.empty(Databases.postgreSqlPool());
        one.post(List.of(receipt(4), receipt(ANOTHER, 4)));
        one.post(List.of(receipt(6), receipt(ANOTHER, 6)));
        roundTrips.clear();
    }

    private PostingId id() {
        return PostingId.of(CommandId.next(clock));
    }

    private Posting receipt(long units) {
        return receipt(SHELF, units);
    }

    private Posting receipt(AccountId account, long units) {
        return Posting.of(id(), "tck.posting")
                .in(account, units, new Contra("supplier"))
                .build();
    }

    private Posting sale(long units) {
        return Posting.of(id(), "tck.posting")
                .out(SHELF, units, new Contra("customer"), Floor.ZERO)
                .build();
    }

    private Posting hold(PostingId id, long units) {
        return Posting.of(id, "tck.posting")
                .hold(
                        SHELF,
                        new HoldId(id.value()),
                        units,
                        Floor.ZERO,
                        clock.instant().plus(TTL))
                .build();
    }

    private long available() {
        return other.positions(List.of(SHELF), clock.instant()).get(0).available();
    }

    private void assertSound() {
        assertThat(other.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    /** What holds however a posting is asked for. */
    abstract class AnyWay {

        /** Has the first process post. */
        abstract Outcome post(Posting posting);

        @Test
        void what_this_process_saw_last_takes_one_round_trip() {
            assertThat(post(hold(id(), 3))).isInstanceOf(Outcome.Posted.class);
            assertThat(post(sale(8))).isInstanceOf(Outcome.Refused.class);
            assertThat(roundTrips).hasSize(2);
            assertThat(available()).isEqualTo(7);
            assertSound();
        }

        @Test
        void what_another_process_took_is_not_sold_again() {
            assertThat(other.post(sale(8))).isInstanceOf(Outcome.Posted.class);
            assertThat(post(hold(id(), 3))).isInstanceOf(Outcome.Refused.class);
            assertThat(available()).isEqualTo(2);
            assertSound();
        }

        @Test
        void what_another_process_received_is_not_refused() {
            assertThat(other.post(receipt(5))).isInstanceOf(Outcome.Posted.class);
            assertThat(post(hold(id(), 15))).isInstanceOf(Outcome.Posted.class);
            assertThat(available()).isZero();
            assertSound();
        }

        @Test
        void what_was_seen_wrong_once_is_guessed_again_later() {
            other.post(sale(1));
            post(sale(1));
            post(sale(1));
            roundTrips.clear();
            assertThat(post(sale(1))).isInstanceOf(Outcome.Posted.class);
            assertThat(roundTrips).hasSize(1);
            assertThat(available()).isEqualTo(6);
        }

        @Test
        void a_posting_that_another_process_made_is_replayed_whether_it_would_be_refused_now_or_not() {
            PostingId id = id();
            other.post(hold(id, 10));
            post(receipt(1));
            other.post(sale(1));
            post(receipt(1));
            assertThat(post(hold(id, 10))).isInstanceOf(Outcome.AlreadyPosted.class);
            assertThat(post(hold(id, 10))).isInstanceOf(Outcome.AlreadyPosted.class);
            assertThatThrownBy(() -> post(hold(id, 9))).isInstanceOf(PostingIdReused.class);
            assertSound();
        }

        @Test
        void a_hold_that_has_expired_since_it_was_seen_holds_nothing_back() {
            post(hold(id(), 10));
            clock.advance(TTL);
            assertThat(post(hold(id(), 10))).isInstanceOf(Outcome.Posted.class);
            assertThat(available()).isZero();
            assertSound();
        }

        @Test
        void holds_that_have_expired_since_are_released_also_where_enough_was_left() {
            post(hold(id(), 3));
            clock.advance(TTL);
            assertThat(post(sale(1))).isInstanceOf(Outcome.Posted.class);
            assertThat(other.positions(List.of(SHELF), clock.instant()).get(0).held())
                    .isZero();
            assertSound();
        }

        @Test
        void what_another_process_has_read_and_not_written_yet_is_waited_for() throws Exception {
            JdbcStorage storage = new JdbcStorage(
                    ConnectionSource.of(Databases.postgreSqlPool()), JdbcFixture.JSON, JdbcFixture.SOURCE);
            Ledger within = storage.openLedger(clock, LedgerOptions.DEFAULT);
            ExecutorService threads = Executors.newSingleThreadExecutor();
            try {
                Future<Outcome> meanwhile = storage.unitOfWork().execute(() -> {
                    within.post(sale(8));
                    Future<Outcome> begun = threads.submit(() -> post(hold(id(), 3)));
                    while (!begun.isDone() && !isLocking()) {
                        Thread.onSpinWait();
                    }
                    return begun;
                });
                assertThat(meanwhile.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Refused.class);
            } finally {
                threads.shutdownNow();
            }
            assertThat(available()).isEqualTo(2);
            assertSound();
        }
    }

    private boolean isLocking() {
        return roundTrips.stream().anyMatch(sql -> sql.contains("pg_advisory_xact_lock"));
    }

    @Test
    void what_this_process_never_saw_is_looked_at_first_together_with_what_comes_after_it() {
        Ledger fresh = ledger(BentSource.altering(ConnectionSource.of(Databases.postgreSqlPool()), sql -> {
            roundTrips.add(sql);
            return sql;
        }));
        roundTrips.clear();
        assertThat(fresh.post(hold(id(), 3))).isInstanceOf(Outcome.Posted.class);
        assertThat(roundTrips).hasSize(2);
        assertThat(fresh.post(receipt(ANOTHER, 1))).isInstanceOf(Outcome.Posted.class);
        assertThat(roundTrips).hasSize(3);
        assertThat(available()).isEqualTo(7);
        assertSound();
    }

    @Test
    void an_account_that_nobody_has_posted_on_yet_is_posted_on() {
        AccountId unheardOf = AccountId.of("tck-stock", "spoon", "berlin");
        assertThat(one.post(receipt(unheardOf, 1))).isInstanceOf(Outcome.Posted.class);
        assertThat(other.positions(List.of(unheardOf), clock.instant()).get(0).available())
                .isEqualTo(1);
        assertSound();
    }

    /** The server believes that they are small, and would rather read a small table from end to end: it goes on when they have grown. */
    @Test
    void tables_that_were_analyzed_while_they_were_small_are_not_read_from_end_to_end() throws SQLException {
        Ledger counted = ledger(BentSource.altering(
                ConnectionSource.of(Databases.postgreSqlPool()),
                sql -> sql.contains("into omni_posting") ? sql + ";\nselect pg_stat_force_next_flush()" : sql));
        counted.post(hold(id(), 1));
        query("analyze omni_account, omni_hold, omni_posting");
        long before = scans();
        for (int i = 0; i < 9; i++) {
            assertThat(counted.post(hold(id(), 1))).isInstanceOf(Outcome.Posted.class);
        }
        assertThat(scans()).isEqualTo(before);
        assertThat(available()).isZero();
    }

    private static long scans() throws SQLException {
        return query("select sum(seq_scan) from pg_stat_user_tables where schemaname = current_schema()"
                + " and relname in ('omni_account', 'omni_hold', 'omni_posting')");
    }

    private static long query(String sql) throws SQLException {
        try (Connection connection = Databases.postgreSqlPool().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** In one statement. */
    @Nested
    class Alone extends AnyWay {
        @Override
        Outcome post(Posting posting) {
            return one.post(posting);
        }
    }

    /** With one that touches something else. */
    @Nested
    class InABatch extends AnyWay {
        @Override
        Outcome post(Posting posting) {
            return one.post(List.of(posting, receipt(ANOTHER, 1))).get(0);
        }
    }

    /** Nobody may rest on it, hold a connection, and wait for it: it may wait for just that connection. */
    @Test
    void a_batch_that_waits_for_a_connection_keeps_nobody_else_waiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Thread[] late = new Thread[1];
        Ledger narrow = ledger(new BentSource(ConnectionSource.of(Databases.postgreSqlPool())) {
            @Override
            public Connection take() throws SQLException {
                if (Thread.currentThread() == late[0]) {
                    asked.countDown();
                    await(free);
                }
                return super.take();
            }
        });
        narrow.post(List.of(receipt(1), receipt(ANOTHER, 1)));
        ExecutorService threads = Executors.newFixedThreadPool(2, work -> new Thread(work, "seller"));
        try {
            Future<List<Outcome>> waiting = threads.submit(() -> {
                late[0] = Thread.currentThread();
                return narrow.post(List.of(sale(1), receipt(ANOTHER, 1)));
            });
            await(asked);
            Future<Outcome> other = threads.submit(() -> narrow.post(hold(id(), 3)));
            assertThat(other.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Posted.class);
            free.countDown();
            assertThat(waiting.get(60, TimeUnit.SECONDS)).allMatch(Outcome.Posted.class::isInstance);
        } finally {
            free.countDown();
            threads.shutdownNow();
        }
        assertThat(available()).isEqualTo(7);
        assertSound();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_batch_with_one_id_twice_answers_the_second_as_the_first() {
        PostingId id = id();
        List<Outcome> outcomes = one.post(List.of(hold(id, 2), hold(id, 2)));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Posted.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.AlreadyPosted.class);
        assertThat(available()).isEqualTo(8);
        assertSound();
    }
}
