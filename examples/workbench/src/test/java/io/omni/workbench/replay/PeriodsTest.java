package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T00:00:00Z, 2026-01-05",
        "2026-01-11T23:59:59Z, 2026-01-05",
        "2026-01-04T23:59:59Z, 2025-12-29"
    })
    void a_week_begins_on_monday_in_utc(Instant instant, LocalDate monday) {
        assertThat(Slot.weekOf(instant)).isEqualTo(monday);
    }

    @Test
    void weeks_without_anything_are_there_with_zero() {
        Periods periods = new Periods(MONDAY, MONDAY.plusWeeks(2));
        assertThat(periods.labels()).containsExactly("5 Jan", "12 Jan", "19 Jan");
        assertThat(periods.title()).isEqualTo("week beginning, 2026");
        assertThat(periods.sums(week -> week.equals(MONDAY) ? 7 : 0)).containsExactly(7L, 0L, 0L);
    }

    @Test
    void a_label_names_the_year_where_there_are_two() {
        Periods periods = new Periods(MONDAY.minusWeeks(1), MONDAY);
        assertThat(periods.labels()).containsExactly("29 Dec 25", "5 Jan 26");
        assertThat(periods.title()).isEqualTo("week beginning");
    }

    @Test
    void a_long_history_is_shown_in_at_most_sixty_periods_that_leave_no_week_out() {
        Periods periods = new Periods(MONDAY, MONDAY.plusWeeks(519));
        assertThat(periods.labels()).hasSizeLessThanOrEqualTo(60);
        assertThat(periods.title()).isEqualTo("9 weeks beginning");
        long sum = periods.sums(week -> week.isAfter(MONDAY.plusWeeks(519)) ? 0 : 1).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(sum).isEqualTo(520);
    }

    @Test
    void what_stood_last_stands_until_something_else_does() {
        SortedMap<LocalDate, String> marks = new TreeMap<>();
        marks.put(MONDAY.plusWeeks(1), "one");
        marks.put(MONDAY.plusWeeks(3), "two");
        assertThat(new Periods(MONDAY, MONDAY.plusWeeks(3)).last(marks))
                .isEqualTo(List.of(Optional.empty(), Optional.of("one"), Optional.of("one"), Optional.of("two")));
    }

    @ParameterizedTest
    @CsvSource({"0, TO_10_KM", "9999, TO_10_KM", "10000, TO_25_KM", "999999, TO_1000_KM", "20000000, BEYOND"})
    void a_distance_has_its_band(long meters, DistanceBand band) {
        assertThat(DistanceBand.of(meters)).isEqualTo(band);
    }
}
