package io.omni.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandsTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

    /** Rings a bell. */
    record Ring(CommandId id, String bell) implements Command {
        @Override
        public String type() {
            return "bell.ring";
        }
    }

    /** What it is answered. */
    sealed interface Rung extends CommandOutcome {}

    record Heard(int times) implements Rung {}

    record Silent() implements Rung, Refusal {}

    private final VirtualClock clock = new VirtualClock(MORNING);
    private final InMemoryStorage storage = new InMemoryStorage();
    private final StoredLedger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
    private final Commands commands = new Commands(storage, ledger, clock);
    private final AtomicInteger rung = new AtomicInteger();
    private final Ring ring = ring("one");

    private Ring ring(String key) {
        return new Ring(CommandId.named(clock.instant(), key), "door");
    }

    private Rung send(Ring command) {
        return send(command, () -> new Heard(rung.incrementAndGet()));
    }

    private Rung send(Ring command, Supplier<Rung> decision) {
        return commands.carryOut(command, Rung.class, decision);
    }

    @Test
    void a_command_is_decided_once_and_recorded_with_its_outcome() {
        assertThat(send(ring)).isEqualTo(new Heard(1));
        assertThat(send(ring)).isEqualTo(new Heard(1));
        assertThat(rung).hasValue(1);
        CommandRecord record = commands.find(ring.id()).orElseThrow();
        assertThat(record.type()).isEqualTo("bell.ring");
        assertThat(record.recordedAt()).isEqualTo(MORNING);
        assertThat(record.outcome()).contains(new Heard(1));
    }

    @Test
    void a_refusal_is_decided_afresh_and_leaves_no_record() {
        assertThat(send(ring, Silent::new)).isEqualTo(new Silent());
        assertThat(commands.find(ring.id())).isEmpty();
        assertThat(send(ring)).isEqualTo(new Heard(1));
    }

    @Test
    void what_a_decision_fails_by_comes_out_and_leaves_no_record() {
        assertThatIllegalStateException()
                .isThrownBy(() -> send(ring, () -> {
                    throw new IllegalStateException("the bell is broken");
                }))
                .withMessage("the bell is broken");
        assertThat(commands.find(ring.id())).isEmpty();
        assertThat(send(ring)).isEqualTo(new Heard(1));
    }

    @Test
    void a_command_that_is_refused_because_it_was_carried_out_meanwhile_is_answered_as_the_first() {
        assertThat(send(ring, () -> {
                    elsewhere(() -> send(ring));
                    return new Silent();
                }))
                .isEqualTo(new Heard(1));
    }

    @Test
    void a_command_that_fails_because_it_was_carried_out_meanwhile_is_answered_as_the_first() {
        assertThat(send(ring, () -> {
                    elsewhere(() -> send(ring));
                    throw new IllegalStateException("the bell swings already");
                }))
                .isEqualTo(new Heard(1));
    }

    @Test
    void a_command_that_was_carried_out_meanwhile_is_not_carried_out_again() {
        assertThat(send(ring, () -> {
                    elsewhere(() -> send(ring));
                    return new Heard(7);
                }))
                .isEqualTo(new Heard(1));
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    @Test
    void an_id_of_another_command_is_refused_by_name() {
        send(ring);
        assertThatExceptionOfType(CommandIdReused.class)
                .isThrownBy(() -> send(new Ring(ring.id(), "tower")))
                .satisfies(reused -> assertThat(reused.command()).isEqualTo(ring.id()))
                .withMessageMatching(
                        "command id " + ring.id()
                                + " belongs to the command bell\\.ring \\([0-9a-f]{32}\\) recorded at 2026-11-22T08:00:00Z, not to bell\\.ring \\([0-9a-f]{32}\\): give a new command an id of its own");
        assertThat(rung).hasValue(1);
    }

    @Test
    void an_id_of_a_posting_is_refused() {
        ledger.post(Posting.of(ring, "bell.cast")
                .in(AccountId.of("bells", "door", "tower"), 1, new Contra("foundry"))
                .build());
        assertThatExceptionOfType(CommandIdReused.class)
                .isThrownBy(() -> send(ring))
                .withMessage(
                        "command id %s belongs to the command bell.cast posted at %s, not to bell.ring: give a new command an id of its own"
                                .formatted(ring.id(), MORNING));
    }

    @Test
    void steps_are_under_way_from_the_first_to_the_answer() {
        commands.begin(ring);
        assertThat(commands.answer(ring, Rung.class)).isEmpty();
        assertThatThrownBy(() -> commands.begin(ring)).isInstanceOf(ConcurrencyConflict.class);
        assertThatThrownBy(() -> commands.answer(new Ring(ring.id(), "tower"), Rung.class))
                .isInstanceOf(CommandIdReused.class);
        commands.finish(ring.id(), new Heard(3));
        commands.finish(ring.id(), new Heard(4));
        assertThat(commands.answer(ring, Rung.class)).contains(new Heard(3));
    }

    @Test
    void an_answer_to_what_is_not_remembered_any_more_is_not_recorded() {
        commands.finish(ring.id(), new Heard(3));
        assertThat(commands.find(ring.id())).isEmpty();
    }

    @Test
    void a_command_is_answered_to_the_end_of_the_window_of_the_ledger_and_too_old_after() {
        send(ring);
        clock.advance(Duration.ofDays(7));
        assertThat(send(ring)).isEqualTo(new Heard(1));
        clock.advance(Duration.ofMillis(1));
        assertThatExceptionOfType(CommandTooOld.class)
                .isThrownBy(() -> send(ring))
                .satisfies(tooOld -> assertThat(tooOld.command()).isEqualTo(ring.id()))
                .withMessageStartingWith("command id %s was made at 2026-11-22T08:00:00Z".formatted(ring.id()));
    }

    @Test
    void records_are_forgotten_page_by_page_an_hour_after_their_window() {
        int many = 1_234;
        for (int i = 0; i < many; i++) {
            send(ring("old-" + i));
        }
        clock.advance(Duration.ofHours(2));
        Ring young = ring("young");
        send(young);
        clock.advance(Duration.ofDays(7).minusHours(1));
        assertThat(commands.forget()).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(commands.forget()).isEqualTo(many);
        assertThat(commands.forget()).isZero();
        assertThat(commands.find(ring("old-7").id())).isEmpty();
        assertThat(send(young)).isEqualTo(new Heard(many + 1));
    }
}
