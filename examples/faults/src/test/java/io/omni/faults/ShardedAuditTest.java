package io.omni.faults;

import static io.omni.faults.Finding.Kind.APART;
import static io.omni.faults.Finding.Kind.BOOKS_DRIFTED;
import static io.omni.faults.Finding.Kind.HOLD_LOST;
import static io.omni.faults.Finding.Kind.NOT_AS_A_WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.time.VirtualClock;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong between two databases: made by hand, without workers. Cups are in one, pots in the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class ShardedAuditTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> SCHEMAS = List.of("sharded_a", "sharded_b");

    private final VirtualClock clock = new VirtualClock(NOW);
    private final History history = new History();
    private List<HikariDataSource> pools;
    private Desk desk;
    private Command receipt;

    @BeforeEach
    void open() throws SQLException {
        pools = SCHEMAS.stream().map(ShardedAuditTest::pool).toList();
        for (int i = 0; i < pools.size(); i++) {
            execute(i, "create schema " + SCHEMAS.get(i));
            Migrations.run(ConnectionSource.of(pools.get(i)));
        }
        desk = new Desk(pools, ShardedBooks.over(2), clock);
        receipt = command(Verb.RECEIVE, 20);
        desk.carryOut(receipt);
    }

    private static HikariDataSource pool(String schema) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(Servers.shared().url(schema));
        pool.setMaximumPoolSize(2);
        return pool;
    }

    @AfterEach
    void close() throws SQLException {
        for (int i = 0; i < pools.size(); i++) {
            execute(i, "drop schema " + SCHEMAS.get(i) + " cascade");
            pools.get(i).close();
        }
    }

    @Test
    void nothing_is_found_where_all_is_well() throws SQLException {
        Command hold = command(Verb.HOLD, 5);
        carryOut(hold);
        carryOut(about(hold, Verb.SETTLE, 2));
        carryOut(about(hold, Verb.RELEASE, 1));
        carryOut(command(Verb.SELL, 3));
        carryOut(command(Verb.SELL, 100));
        history.take("w", Talk.ASK + command(Verb.SELL, 4));
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_changed_in_one_database_alone_is_found() throws SQLException {
        carryOut(command(Verb.SELL, 3));
        execute(1, "update omni_account set balance = balance + 1");
        assertFound(BOOKS_DRIFTED);
    }

    @Test
    void half_of_what_was_asked_for_is_found() throws SQLException {
        Command whole = command(Verb.SELL, 2);
        Command half = new Command(
                whole.id(), Verb.SELL, Mode.LONE, whole.hold(), whole.until(), new TreeMap<>(Map.of("cup", 2L)));
        ask(whole, half);
        assertFound(NOT_AS_A_WHOLE);
    }

    @Test
    void an_event_that_is_in_no_outbox_is_found() throws SQLException {
        carryOut(command(Verb.SELL, 3));
        for (int i = 0; i < pools.size(); i++) {
            execute(i, "delete from omni_outbox");
        }
        assertFound(APART);
    }

    @Test
    void a_hold_that_is_gone_from_one_database_is_found() throws SQLException {
        Command hold = command(Verb.HOLD, 2);
        carryOut(hold);
        desk.ledger()
                .post(Posting.of(PostingId.of(CommandId.next(clock)), "ledger.swept")
                        .release(Command.shelf("pot"), hold.heldBy(), 2)
                        .build());
        assertFound(HOLD_LOST);
    }

    private void carryOut(Command command) throws SQLException {
        ask(command, command);
    }

    private void ask(Command asked, Command done) throws SQLException {
        history.take("w", Talk.ASK + asked);
        Answer answer = Answer.to(desk.carryOut(done));
        history.take("w", Talk.TOLD + asked.id() + " " + answer.kind() + " " + answer.detail());
    }

    private void assertFound(Finding.Kind kind) {
        assertThat(findings()).extracting(Finding::kind).contains(kind);
    }

    private List<Finding> findings() {
        return new ShardedAudit(desk, pools, clock, history, List.of(receipt)).findings();
    }

    private Command command(Verb verb, long units) {
        CommandId id = CommandId.next(clock);
        return new Command(
                PostingId.of(id),
                verb,
                Mode.LONE,
                verb == Verb.HOLD ? Optional.of(HoldId.of(id)) : Optional.empty(),
                Optional.empty(),
                new TreeMap<>(Map.of("cup", units, "pot", units)));
    }

    private Command about(Command hold, Verb verb, long units) {
        return new Command(
                PostingId.of(CommandId.next(clock)),
                verb,
                Mode.LONE,
                hold.hold(),
                Optional.empty(),
                new TreeMap<>(Map.of("cup", units, "pot", units)));
    }

    private void execute(int database, String sql) throws SQLException {
        try (Connection connection = pools.get(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
