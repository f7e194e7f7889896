package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdvisoryLockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AccountId SHELF = AccountId.of("tck-stock", "cup", "berlin");

    @Test
    void locks_are_taken_in_one_order_subjects_before_ids_and_are_few_however_many_are_wanted() {
        Set<AccountId> accounts = IntStream.range(0, 60_000)
                .mapToObj(i -> AccountId.of("stock", "sku-" + i, "berlin"))
                .collect(Collectors.toSet());
        Set<PostingId> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> PostingId.of(CommandId.next(InstantSource.system())))
                .collect(Collectors.toSet());
        List<Long> subjects = AdvisoryLock.numbers(accounts, Set.of());
        List<Long> all = AdvisoryLock.numbers(accounts, ids);
        assertThat(all).isSorted().doesNotHaveDuplicates().startsWith(subjects.toArray(Long[]::new));
        assertThat(subjects).hasSize(4_096);
        assertThat(all).hasSize(5_120);
    }

    @Test
    void who_finds_the_same_tables_by_another_search_path_takes_the_same_locks() throws Exception {
        PostgreSqlServer server = PostgreSqlServer.get();
        String tables = Objects.requireNonNull(
                new JdbcTemplate(Databases.postgreSqlPool()).queryForObject("select current_schema", String.class));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (HikariDataSource roundabout = Databases.pool(server.url(server.newSchema(), tables))) {
            JdbcStorage one = storage(Databases.postgreSqlPool());
            JdbcStorage other = storage(roundabout);
            Future<LedgerStore.Locked> second = one.unitOfWork().execute(() -> {
                lock(one);
                Future<LedgerStore.Locked> waiting =
                        threads.submit(() -> other.unitOfWork().execute(() -> lock(other)));
                assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThat(second.get(30, TimeUnit.SECONDS).entries()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static JdbcStorage storage(DataSource database) {
        return new JdbcStorage(ConnectionSource.of(database), JdbcFixture.JSON, JdbcFixture.SOURCE);
    }

    private static LedgerStore.Locked lock(JdbcStorage storage) {
        return storage.ledger().lock(List.of(SHELF), List.of(), NOW);
    }
}
