package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.tck.LedgerStoreContract;
import io.omni.tck.StorageFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Whoever handles PostgreSQL wrongly is found by a test that passes without that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenSourcesTest {

    private static final int TRIES = 5;

    /** In a transaction of the host's. */
    static class Hosted extends HostTransactionTest.OnADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    static final class CommitsWhatWasLent extends Hosted {
        @Override
        ConnectionSource bent(ConnectionSource straight) {
            return new BentSource(straight) {
                @Override
                public void giveBack(Connection connection) throws SQLException {
                    if (isLending()) {
                        connection.commit();
                    }
                    super.giveBack(connection);
                }
            };
        }
    }

    static final class CatchesDuplicateKeys extends Hosted {
        @Override
        ConnectionSource bent(ConnectionSource straight) {
            return BentSource.altering(straight, sql -> sql.replace(" on conflict do nothing", ""));
        }
    }

    static final class ForgetsToGiveBack extends Hosted {

        private final HikariDataSource pool =
                Databases.pool(Databases.postgreSqlPool().getJdbcUrl());

        @Override
        DataSource database() {
            return pool;
        }

        @Override
        ConnectionSource bent(ConnectionSource straight) {
            return new BentSource(straight) {
                @Override
                public void giveBack(Connection connection) {}
            };
        }
    }

    /** In transactions of our own. */
    static class Own extends LedgerStoreContract {
        @Override
        protected StorageFixture newFixture() {
            DataSource database = Databases.postgreSqlPool();
            return new JdbcFixture(database, BentSource.altering(ConnectionSource.of(database), alteration()));
        }

        UnaryOperator<String> alteration() {
            return UnaryOperator.identity();
        }
    }

    static final class LocksInNoOrder extends Own {
        @Override
        UnaryOperator<String> alteration() {
            return sql -> sql.replace(
                    "from unnest(" + Columns.BIGINT + ") as number",
                    "from (select number from unnest(" + Columns.BIGINT + ") as number order by random()) as shuffled");
        }
    }

    /** With a reader who follows the journal. */
    static class Followed extends JournalFollowingTest.OfADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    static final class ReadsPastWhatMayAppear extends Followed {
        @Override
        ConnectionSource bent(ConnectionSource straight) {
            return BentSource.altering(
                    straight,
                    sql -> sql.replace("position <= ? or " + Dialect.POSTGRESQL.own(), "position <= ? or 1 = 1"));
        }
    }

    @Test
    void a_journal_that_is_read_past_what_may_still_appear_is_found() {
        assertFound(Followed.class, ReadsPastWhatMayAppear.class, "who_follows_the_journal_misses_nothing");
    }

    @Test
    void a_lent_connection_that_is_committed_is_found() {
        assertFound(Hosted.class, CommitsWhatWasLent.class, "what_omni_wrote_is_gone_with_the_hosts_transaction");
    }

    @Test
    void a_duplicate_key_that_is_caught_in_the_hosts_transaction_is_found() {
        assertFound(
                Hosted.class, CatchesDuplicateKeys.class, "after_every_expected_answer_the_host_writes_on_and_commits");
    }

    @Test
    void a_connection_that_is_not_given_back_is_found() {
        assertFound(Hosted.class, ForgetsToGiveBack.class, "every_connection_that_was_taken_is_given_back");
    }

    @Test
    void locks_in_no_order_are_found() {
        assertFound(
                Own.class,
                LocksInNoOrder.class,
                "S2_units_that_lock_the_same_accounts_and_ids_neither_deadlock_nor_conflict");
    }

    /** Some of it shows in races, which may go well now and then. */
    private static void assertFound(Class<?> straight, Class<?> broken, String test) {
        assertThat(run(straight, test).succeeded().count()).isOne();
        assertThat(IntStream.range(0, TRIES))
                .anyMatch(attempt -> run(broken, test).failed().count() == 1);
    }

    private static Events run(Class<?> type, String test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(type, test))
                .execute()
                .testEvents();
    }
}
