package io.omni.faults;

import static io.omni.faults.Finding.Kind.ANSWERED_DIFFERENTLY;
import static io.omni.faults.Finding.Kind.APART;
import static io.omni.faults.Finding.Kind.BOOKS_DRIFTED;
import static io.omni.faults.Finding.Kind.BROKEN;
import static io.omni.faults.Finding.Kind.DELIVERED_AGAIN;
import static io.omni.faults.Finding.Kind.HOLD_LOST;
import static io.omni.faults.Finding.Kind.NOT_AS_A_WHOLE;
import static io.omni.faults.Finding.Kind.OUT_OF_ORDER;
import static io.omni.faults.Finding.Kind.REFUSED_KEPT;
import static io.omni.faults.Finding.Kind.UNDELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.Versioned;
import io.omni.core.time.VirtualClock;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

/** What no broken ledger at hand would do: made by hand, in a schema without workers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class AuditTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final VirtualClock clock = new VirtualClock(NOW);
    private final History history = new History();
    private HikariDataSource pool;
    private Desk desk;
    private Command receipt;

    @BeforeEach
    void open() throws SQLException {
        pool = new HikariDataSource();
        pool.setJdbcUrl(Servers.shared().url("audit"));
        pool.setMaximumPoolSize(2);
        execute("create schema audit");
        Migrations.run(ConnectionSource.of(pool));
        desk = new Desk(List.of(pool), new JdbcBooks(), clock);
        desk.queue().subscribe(Runner.SUBSCRIPTION);
        receipt = command(Verb.RECEIVE, Mode.LONE, 20);
        desk.carryOut(receipt);
    }

    @AfterEach
    void close() throws SQLException {
        execute("drop schema audit cascade");
        pool.close();
    }

    @Test
    void nothing_is_found_where_all_is_well() throws SQLException {
        carryOut(command(Verb.SELL, Mode.HOST, 2));
        carryOut(command(Verb.HOLD, Mode.UNIT, 1));
        ask(command(Verb.SELL, Mode.LONE, 3));
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_was_refused_and_is_there_is_found() throws SQLException {
        Command sale = command(Verb.SELL, Mode.LONE, 2);
        desk.carryOut(sale);
        ask(sale);
        told(sale, new Answer(Answer.Kind.REFUSED, "[]"));
        assertFound(REFUSED_KEPT);
    }

    @Test
    void two_different_answers_are_found() throws SQLException {
        Command sale = command(Verb.SELL, Mode.LONE, 2);
        carryOut(sale);
        ask(sale);
        told(sale, new Answer(Answer.Kind.REPLAYED, "another entry"));
        assertFound(ANSWERED_DIFFERENTLY);
    }

    @Test
    void half_a_posting_is_found() throws SQLException {
        Command whole = command(Verb.SELL, Mode.LONE, 2);
        Command half = new Command(
                whole.id(), Verb.SELL, Mode.LONE, whole.hold(), whole.until(), new TreeMap<>(Map.of("cup", 2L)));
        carryOut(half, whole);
        assertFound(NOT_AS_A_WHOLE);
    }

    @Test
    void a_balance_that_the_journal_does_not_explain_is_found() throws SQLException {
        execute("update omni_account set balance = balance + 1");
        assertFound(BOOKS_DRIFTED);
    }

    @Test
    void a_hold_that_somebody_swept_too_early_is_found() throws SQLException {
        Command hold = command(Verb.HOLD, Mode.LONE, 2);
        carryOut(hold);
        desk.ledger()
                .post(Posting.of(PostingId.of(CommandId.next(clock)), "ledger.swept")
                        .release(Command.shelf("cup"), hold.heldBy(), 2)
                        .build());
        assertFound(HOLD_LOST);
    }

    @Test
    void a_slip_that_is_missing_is_found() throws SQLException {
        Command sale = command(Verb.SELL, Mode.UNIT, 2);
        carryOut(sale);
        SlipId slip = new SlipId(sale.id().toString());
        Versioned<Slip> found = desk.slips().find(slip).orElseThrow();
        desk.slips().remove(slip, found.version());
        assertFound(APART);
    }

    @Test
    void a_tally_that_was_not_counted_is_found() throws SQLException {
        Command sale = command(Verb.SELL, Mode.UNIT, 2);
        carryOut(sale);
        Versioned<Tally> tally = desk.tallies().find(Tally.of(sale)).orElseThrow();
        desk.tallies().save(new Tally(Tally.of(sale), 0), tally.version());
        assertFound(APART);
    }

    @Test
    void an_error_that_no_fault_excuses_is_found() {
        Command sale = command(Verb.SELL, Mode.LONE, 2);
        ask(sale);
        told(sale, Answer.failure(new IllegalStateException("no")));
        assertFound(BROKEN);
    }

    @Test
    void an_event_that_was_settled_and_never_sent_is_found() throws SQLException {
        carryOut(command(Verb.SELL, Mode.LONE, 2));
        desk.queue().distribute(10);
        desk.queue().delivered(desk.queue().lease(Runner.SUBSCRIPTION, 10, NOW, Duration.ofSeconds(1)));
        assertFound(UNDELIVERED);
    }

    @Test
    void an_event_that_comes_again_after_it_was_settled_is_found() throws SQLException {
        Command sale = command(Verb.SELL, Mode.LONE, 2);
        carryOut(sale);
        history.take("w", Talk.SENT + sale.events().get(0).id());
        history.take("w", Talk.DELIVERED + sale.events().get(0).id());
        assertFound(DELIVERED_AGAIN);
    }

    @Test
    void an_event_that_overtakes_an_earlier_one_is_found() throws SQLException {
        Command first = command(Verb.SELL, Mode.LONE, 2);
        Command second = command(Verb.SELL, Mode.LONE, 2);
        carryOut(first);
        carryOut(second);
        history.take("w", Talk.SENT + second.events().get(0).id());
        history.take("w", Talk.SENT + first.events().get(0).id());
        assertFound(OUT_OF_ORDER);
    }

    private void carryOut(Command command) throws SQLException {
        carryOut(command, command);
    }

    private void carryOut(Command done, Command asked) throws SQLException {
        ask(asked);
        told(asked, Answer.to(desk.carryOut(done)));
    }

    private void ask(Command command) {
        history.take("w", Talk.ASK + command);
    }

    private void told(Command command, Answer answer) {
        history.take("w", Talk.TOLD + command.id() + " " + answer.kind() + " " + answer.detail());
    }

    private void assertFound(Finding.Kind kind) {
        assertThat(findings()).extracting(Finding::kind).contains(kind);
    }

    private List<Finding> findings() {
        return new Audit(desk, clock, history, List.of(receipt), new Beside(pool)).findings();
    }

    private Command command(Verb verb, Mode mode, long units) {
        CommandId id = CommandId.next(clock);
        return new Command(
                PostingId.of(id),
                verb,
                mode,
                verb == Verb.HOLD ? Optional.of(HoldId.of(id)) : Optional.empty(),
                verb == Verb.HOLD ? Optional.of(NOW.plusSeconds(60)) : Optional.empty(),
                new TreeMap<>(Map.of("cup", units, "pot", units)));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
