package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.Version;
import io.omni.core.storage.VersionedStore;
import io.omni.core.time.VirtualClock;
import io.omni.tck.Parcel;
import io.omni.tck.ParcelId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is wrong with a database, or is made to look like SQL, ends in one exception that says the way out, or does no harm. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final VirtualClock clock = new VirtualClock(NOW);

    private static JdbcStorage storage(DataSource database) {
        return new JdbcStorage(ConnectionSource.of(database), JdbcFixture.JSON, JdbcFixture.SOURCE);
    }

    private static DataSource database(String name) {
        return name.equals("h2") ? Databases.h2Pool() : Databases.postgreSqlPool();
    }

    private Posting receipt(AccountId account) {
        return Posting.of(PostingId.of(CommandId.next(clock)), "tck.posting")
                .in(account, 5, new Contra("supplier"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void names_that_look_like_sql_are_names(String database) {
        JdbcFixture.empty(database(database));
        JdbcStorage storage = storage(database(database));
        Ledger ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
        VersionedStore<ParcelId, Parcel> parcels = storage.aggregates(Parcel.TYPE);
        for (String name : List.of(
                "'; drop table omni_account; --",
                "\"x\"",
                "%_",
                "a''b",
                "\\",
                "{1,2}",
                "?",
                "$1",
                "NULL",
                ":p",
                "/*")) {
            AccountId account = AccountId.of(name, name, name);
            HoldId hold = HoldId.of(CommandId.next(clock));
            ledger.post(Posting.of(PostingId.of(CommandId.next(clock)), name)
                    .in(account, 5, new Contra(name))
                    .build());
            ledger.post(Posting.of(PostingId.of(CommandId.next(clock)), name)
                    .hold(account, hold, 2, Floor.ZERO, NOW.plusSeconds(60))
                    .build());
            assertThat(ledger.scan(Set.of(name), name, NOW))
                    .singleElement()
                    .satisfies(found -> assertThat(found.available()).isEqualTo(3));
            assertThat(ledger.view(name, List.of(name), List.of(name)).read(NOW))
                    .containsExactly(3);
            Parcel parcel = new Parcel(new ParcelId(name), name, Set.of(name), 0);
            parcels.save(parcel, Version.NONE);
            assertThat(parcels.findBy("tag", name, null, 9))
                    .singleElement()
                    .satisfies(found -> assertThat(found.aggregate()).isEqualTo(parcel));
        }
        assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void a_name_that_postgresql_cannot_keep_fails_its_own_posting_with_the_way_out() {
        DataSource database = Databases.postgreSqlPool();
        JdbcFixture.empty(database);
        Ledger ledger = storage(database).openLedger(clock, LedgerOptions.DEFAULT);
        assertThatThrownBy(() -> ledger.post(receipt(AccountId.of("tck-stock", "c\u0000p", "berlin"))))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("correct what was given");
        ledger.post(receipt(AccountId.of("tck-stock", "cup", "berlin")));
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        DataSource nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/none?connectTimeout=2");
        assertThatThrownBy(() -> storage(nowhere))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        failure -> assertThat(failure.sqlState()).isEqualTo("08001"))
                .hasMessageContaining("see that the database can be reached");
    }

    @Test
    void a_pool_without_a_connection_to_spare_is_told() throws SQLException {
        try (HikariDataSource pool = Databases.smallPool(Databases.h2Pool().getJdbcUrl())) {
            JdbcStorage storage = storage(pool);
            Connection taken = pool.getConnection();
            try {
                assertThatThrownBy(() -> storage.aggregates(Parcel.TYPE).find(new ParcelId("a")))
                        .isInstanceOf(DatabaseFailure.class)
                        .hasMessageContaining("that the pool has connections to spare");
            } finally {
                taken.close();
            }
        }
    }

    @Test
    void a_user_without_the_privilege_is_told() {
        PostgreSqlServer server = PostgreSqlServer.get();
        try (HikariDataSource reader = Databases.pool(server.url(server.newSchema()))) {
            Migrations.run(ConnectionSource.of(reader));
            denyInserts(new JdbcTemplate(reader), "omni_posting");
            Ledger ledger = storage(reader).openLedger(clock, LedgerOptions.DEFAULT);
            assertThatThrownBy(() -> ledger.post(receipt(AccountId.of("tck-stock", "cup", "berlin"))))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("grant the user of Omni");
        }
    }

    /** As the server does for a user who lacks the privilege; a superuser lacks none. */
    private static void denyInserts(JdbcTemplate tables, String table) {
        tables.execute("create function deny() returns trigger language plpgsql as"
                + " $$ begin raise insufficient_privilege; end $$");
        tables.execute("create trigger deny before insert on " + table + " execute function deny()");
    }
}
