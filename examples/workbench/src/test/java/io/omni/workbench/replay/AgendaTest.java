package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final VirtualClock clock = new VirtualClock(NOON);
    private final Agenda agenda = new Agenda(clock);
    private final List<String> done = new ArrayList<>();

    @Test
    void things_happen_in_the_order_in_which_they_are_due_each_at_its_time() {
        note("late", 3);
        note("early", 1);
        note("never", 9);
        agenda.advanceTo(after(5));
        assertThat(done).containsExactly("early at " + after(1), "late at " + after(3));
        assertThat(clock.instant()).isEqualTo(after(5));
    }

    @Test
    void things_due_at_one_instant_happen_in_the_order_in_which_they_were_noted() {
        note("first", 2);
        note("second", 2);
        agenda.advanceTo(after(2));
        assertThat(done).containsExactly("first at " + after(2), "second at " + after(2));
    }

    @Test
    void what_is_noted_on_the_way_happens_on_the_way() {
        agenda.note(after(1), () -> note("chained", 2));
        agenda.advanceTo(after(3));
        assertThat(done).containsExactly("chained at " + after(2));
    }

    @Test
    void the_clock_never_goes_back_and_what_is_overdue_happens_now() {
        agenda.advanceTo(after(4));
        note("overdue", 1);
        agenda.advanceTo(after(2));
        assertThat(clock.instant()).isEqualTo(after(4));
        assertThat(done).containsExactly("overdue at " + after(4));
    }

    private void note(String name, int hours) {
        agenda.note(after(hours), () -> done.add(name + " at " + clock.instant()));
    }

    private static Instant after(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }
}
