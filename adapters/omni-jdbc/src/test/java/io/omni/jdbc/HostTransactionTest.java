package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Version;
import io.omni.core.storage.VersionedStore;
import io.omni.core.time.VirtualClock;
import io.omni.tck.Parcel;
import io.omni.tck.ParcelId;
import io.omni.tck.ParcelMoved;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Omni in a transaction of the host's, which writes a table of its own in it: Spring's, or one on a bare connection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostTransactionTest {

    @Nested
    class OnH2 extends OnADatabase {
        @Override
        DataSource database() {
            return Databases.h2Pool();
        }
    }

    @Nested
    class OnPostgreSql extends OnADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    abstract static class OnADatabase {

        private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
        private static final AccountId SHELF = AccountId.of("tck-stock", "cup", "berlin");
        private static final SubscriptionId MAILER = new SubscriptionId("mailer");
        private static final ParcelId A = new ParcelId("a");

        private final VirtualClock clock = new VirtualClock(NOW);
        private JdbcTemplate host;
        private TransactionTemplate transaction;
        private JdbcStorage storage;
        private Ledger ledger;

        abstract DataSource database();

        @BeforeEach
        void open() {
            DataSource database = database();
            JdbcFixture.empty(database);
            host = new JdbcTemplate(database);
            host.execute("create table if not exists host_note (note varchar(100) primary key)");
            host.execute("delete from host_note");
            transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            storage = new JdbcStorage(
                    bent(ConnectionSource.joining(
                            database,
                            () -> TransactionSynchronizationManager.isActualTransactionActive()
                                    && TransactionSynchronizationManager.hasResource(database),
                            DataSourceUtils::getConnection,
                            DataSourceUtils::releaseConnection)),
                    JdbcFixture.JSON,
                    JdbcFixture.SOURCE);
            ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
        }

        /** For those who show that these tests find what is wrong. */
        ConnectionSource bent(ConnectionSource straight) {
            return straight;
        }

        private VersionedStore<ParcelId, Parcel> parcels() {
            return storage.aggregates(Parcel.TYPE);
        }

        private static Parcel parcel(String place) {
            return new Parcel(A, place, Set.of(), 0);
        }

        private Posting receipt(PostingId id, long quantity) {
            return Posting.of(id, "tck.posting")
                    .in(SHELF, quantity, new Contra("supplier"))
                    .build();
        }

        private Posting sale(long quantity) {
            return Posting.of(id(), "tck.posting")
                    .out(SHELF, quantity, new Contra("customer"), Floor.ZERO)
                    .build();
        }

        private PostingId id() {
            return PostingId.of(CommandId.next(clock));
        }

        private List<RecordedEvent> moved() {
            return RecordedEvent.of(CommandId.next(clock), NOW, List.of(new ParcelMoved(A, 1)));
        }

        private void writeEverywhere() {
            host.update("insert into host_note (note) values ('sold')");
            parcels().save(parcel("berlin"), Version.NONE);
            ledger.post(receipt(id(), 5));
            storage.outbox().append(moved());
        }

        /** Notes of the host, parcels, units, events. */
        private List<Long> kept() {
            return List.of(
                    host.queryForObject("select count(*) from host_note", Long.class),
                    parcels().find(A).stream().count(),
                    ledger.positions(List.of(SHELF), NOW).get(0).balance(),
                    host.queryForObject("select count(*) from omni_outbox", Long.class));
        }

        @Test
        void what_omni_wrote_is_kept_with_the_hosts_transaction() {
            List<Long> within = transaction.execute(status -> {
                writeEverywhere();
                return kept();
            });
            assertThat(within).containsExactly(1L, 1L, 5L, 1L);
            assertThat(kept()).isEqualTo(within);
        }

        @Test
        void what_omni_wrote_is_gone_with_the_hosts_transaction() {
            transaction.executeWithoutResult(status -> {
                writeEverywhere();
                status.setRollbackOnly();
            });
            assertThat(kept()).containsExactly(0L, 0L, 0L, 0L);
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        writeEverywhere();
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(kept()).containsExactly(0L, 0L, 0L, 0L);
        }

        @Test
        void every_connection_that_was_taken_is_given_back() {
            HikariDataSource pool = (HikariDataSource) database();
            int before = pool.getHikariPoolMXBean().getActiveConnections();
            writeEverywhere();
            kept();
            assertThat(catchThrowable(() -> parcels().save(parcel("hamburg"), Version.NONE)))
                    .isInstanceOf(ConcurrencyConflict.class);
            assertThat(ledger.post(sale(9))).isInstanceOf(Outcome.Refused.class);
            transaction.executeWithoutResult(status -> ledger.post(sale(1)));
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(before);
        }

        @Test
        void without_a_transaction_of_the_host_each_call_keeps_what_it_wrote() {
            writeEverywhere();
            assertThat(kept()).containsExactly(1L, 1L, 5L, 1L);
        }

        @Test
        void after_every_expected_answer_the_host_writes_on_and_commits() {
            PostingId id = id();
            parcels().save(parcel("berlin"), Version.NONE);
            storage.outboxQueue().subscribe(MAILER);
            ledger.post(receipt(id, 5));
            transaction.executeWithoutResult(status -> {
                assertThat(catchThrowable(() -> parcels().save(parcel("hamburg"), Version.NONE)))
                        .isInstanceOf(ConcurrencyConflict.class);
                assertThat(catchThrowable(() -> parcels().save(parcel("hamburg"), new Version(7))))
                        .isInstanceOf(ConcurrencyConflict.class);
                storage.outboxQueue().subscribe(MAILER);
                assertThat(ledger.post(receipt(id, 5))).isInstanceOf(Outcome.AlreadyPosted.class);
                assertThat(ledger.post(sale(9))).isInstanceOf(Outcome.Refused.class);
                assertThat(catchThrowable(() -> ledger.post(receipt(id, 6)))).isInstanceOf(PostingIdReused.class);
                assertThat(ledger.post(sale(2))).isInstanceOf(Outcome.Posted.class);
                host.update("insert into host_note (note) values ('went on')");
            });
            assertThat(kept()).containsExactly(1L, 1L, 3L, 0L);
        }

        @Test
        void a_unit_that_fails_in_the_hosts_transaction_leaves_nothing_half_done_in_it() {
            transaction.executeWithoutResult(status -> {
                host.update("insert into host_note (note) values ('before')");
                assertThat(catchThrowable(() -> storage.unitOfWork().execute(() -> {
                            parcels().save(parcel("berlin"), Version.NONE);
                            ledger.post(receipt(id(), 5));
                            throw new IllegalStateException("on purpose");
                        })))
                        .isInstanceOf(IllegalStateException.class);
                host.update("insert into host_note (note) values ('after')");
            });
            assertThat(kept()).containsExactly(2L, 0L, 0L, 0L);
        }

        @Test
        void on_a_connection_that_is_lent_nothing_is_committed_closed_or_set() throws SQLException {
            try (Connection connection = database().getConnection()) {
                connection.setAutoCommit(false);
                JdbcStorage lent =
                        new JdbcStorage(ConnectionSource.lending(connection), JdbcFixture.JSON, JdbcFixture.SOURCE);
                lent.aggregates(Parcel.TYPE).save(parcel("berlin"), Version.NONE);
                assertThat(lent.openLedger(clock, LedgerOptions.DEFAULT).post(receipt(id(), 5)))
                        .isInstanceOf(Outcome.Posted.class);
                assertThat(connection.isClosed()).isFalse();
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(kept()).containsExactly(0L, 0L, 0L, 0L);
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(kept()).containsExactly(0L, 1L, 5L, 0L);
        }

        @Test
        void a_connection_without_a_transaction_is_not_taken_for_one_that_has() throws SQLException {
            try (Connection connection = database().getConnection()) {
                JdbcStorage lent =
                        new JdbcStorage(ConnectionSource.lending(connection), JdbcFixture.JSON, JdbcFixture.SOURCE);
                assertThatThrownBy(() -> lent.aggregates(Parcel.TYPE).save(parcel("berlin"), Version.NONE))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("setAutoCommit(false)");
            }
            assertThat(kept()).containsExactly(0L, 0L, 0L, 0L);
        }
    }
}
