package io.omni.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class ValidityTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void a_window_holds_from_its_first_instant_and_not_at_its_last() {
        Validity march = Validity.between(BEGIN, END);
        assertThat(march.holds(BEGIN.minusNanos(1))).isFalse();
        assertThat(march.holds(BEGIN)).isTrue();
        assertThat(march.holds(END.minusNanos(1))).isTrue();
        assertThat(march.holds(END)).isFalse();
        assertThat(march.isAhead(BEGIN.minusNanos(1))).isTrue();
        assertThat(march.isOver(END)).isTrue();
    }

    @Test
    void a_window_may_have_one_end_or_none() {
        assertThat(Validity.from(BEGIN).holds(Instant.MAX)).isTrue();
        assertThat(Validity.until(END).holds(Instant.MIN)).isTrue();
        assertThat(Validity.ALWAYS.holds(Instant.MIN)).isTrue();
    }

    @Test
    void windows_that_meet_hold_one_after_the_other_and_never_together() {
        assertThat(Validity.until(BEGIN).holds(BEGIN))
                .isNotEqualTo(Validity.from(BEGIN).holds(BEGIN));
    }

    @Test
    void days_go_from_the_midnight_before_the_first_to_the_midnight_after_the_last() {
        ZoneId london = ZoneId.of("Europe/London");
        Validity weekend = Validity.days(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-29"), london);
        assertThat(weekend)
                .isEqualTo(
                        Validity.between(Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-29T23:00:00Z")));
        Validity day = Validity.days(
                LocalDate.parse("2018-11-04"), LocalDate.parse("2018-11-04"), ZoneId.of("America/Sao_Paulo"));
        assertThat(Duration.between(day.from().orElseThrow(), day.until().orElseThrow()))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void a_window_without_time_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validity.between(BEGIN, BEGIN))
                .withMessageContaining("is no time: give an end after the beginning");
    }
}
