package io.omni.core.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("O5")
class OpeningHoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final OpenSpan DAY = OpenSpan.of("09:00", "20:00");
    private static final OpeningHours SHOP = OpeningHours.in(LONDON)
            .open(MONDAY, SATURDAY, DAY)
            .closedOn(LocalDate.parse("2026-12-25"))
            .openOn(LocalDate.parse("2026-12-24"), OpenSpan.of("08:00", "12:00"), OpenSpan.of("13:00", "16:00"));

    @Test
    void a_shop_is_open_from_the_minute_it_opens_up_to_the_minute_it_closes() {
        assertThat(SHOP.isOpen(london("2026-03-02T08:59:59"))).isFalse();
        assertThat(SHOP.isOpen(london("2026-03-02T09:00"))).isTrue();
        assertThat(SHOP.isOpen(london("2026-03-02T19:59:59"))).isTrue();
        assertThat(SHOP.isOpen(london("2026-03-02T20:00"))).isFalse();
        assertThat(SHOP.nextOpen(london("2026-03-07T20:00"))).contains(london("2026-03-09T09:00"));
    }

    @Test
    void a_date_with_hours_of_its_own_stands_in_place_of_its_day_of_the_week() {
        assertThat(SHOP.isOpen(london("2026-12-24T08:30"))).isTrue();
        assertThat(SHOP.isOpen(london("2026-12-24T12:30"))).isFalse();
        assertThat(SHOP.nextOpen(london("2026-12-24T16:00"))).contains(london("2026-12-26T09:00"));
    }

    @Test
    void working_time_goes_on_when_the_shop_opens_again() {
        assertThat(SHOP.whenOver(london("2026-03-02T19:30"), Duration.ofHours(2)))
                .contains(london("2026-03-03T10:30"));
        assertThat(SHOP.closedBetween(london("2026-03-02T19:30"), london("2026-03-03T10:30")))
                .containsExactly(new Closure(london("2026-03-02T20:00"), london("2026-03-03T09:00")));
    }

    @Test
    void working_time_that_fits_to_the_minute_is_over_at_closing_time() {
        assertThat(SHOP.whenOver(london("2026-03-02T19:30"), Duration.ofMinutes(30)))
                .contains(london("2026-03-02T20:00"));
        assertThat(SHOP.whenOver(london("2026-03-02T20:00"), Duration.ZERO)).contains(london("2026-03-02T20:00"));
        assertThat(SHOP.whenOver(london("2026-03-02T20:01"), Duration.ZERO)).contains(london("2026-03-03T09:00"));
    }

    @Test
    void a_span_past_midnight_belongs_to_the_day_on_which_it_opens() {
        OpeningHours bar = OpeningHours.in(LONDON)
                .open(FRIDAY, OpenSpan.of("20:00", "02:00"))
                .closedOn(LocalDate.parse("2026-03-07"));
        assertThat(bar.isOpen(london("2026-03-07T01:59"))).isTrue();
        assertThat(bar.isOpen(london("2026-03-07T02:00"))).isFalse();
        assertThat(bar.isOpen(london("2026-03-06T01:00"))).isFalse();
        assertThat(bar.closedOn(LocalDate.parse("2026-03-06")).isOpen(london("2026-03-07T01:00")))
                .isFalse();
    }

    @Test
    void a_night_shift_has_seven_hours_in_spring_and_nine_in_autumn() {
        OpeningHours nights = OpeningHours.in(LONDON).open(SATURDAY, OpenSpan.of("22:00", "06:00"));
        assertThat(open(nights, "2026-03-28T00:00Z", 3)).isEqualTo(Duration.ofHours(7));
        assertThat(open(nights, "2026-10-24T00:00Z", 3)).isEqualTo(Duration.ofHours(9));
        assertThat(open(nights, "2026-06-06T00:00Z", 3)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_time_that_the_clock_skips_is_the_instant_at_which_it_is_set_forward() {
        OpeningHours early = OpeningHours.in(NEW_YORK).open(SUNDAY, OpenSpan.of("02:30", "10:00"));
        Instant change = Instant.parse("2026-03-08T07:00:00Z");
        assertThat(early.nextOpen(Instant.parse("2026-03-08T00:00:00Z"))).contains(change);
        assertThat(early.whenOver(change, Duration.ofHours(7))).contains(Instant.parse("2026-03-08T14:00:00Z"));
        OpeningHours skipped = OpeningHours.in(NEW_YORK).open(SUNDAY, OpenSpan.of("02:10", "02:50"));
        assertThat(skipped.nextOpen(Instant.parse("2026-03-08T00:00:00Z")))
                .contains(Instant.parse("2026-03-15T06:10:00Z"));
    }

    @Test
    void a_time_that_the_clock_shows_twice_is_the_first_of_the_two() {
        OpeningHours bar = OpeningHours.in(NEW_YORK).open(SATURDAY, OpenSpan.of("20:00", "01:30"));
        assertThat(bar.isOpen(Instant.parse("2026-11-01T05:29:00Z"))).isTrue();
        assertThat(bar.isOpen(Instant.parse("2026-11-01T05:30:00Z"))).isFalse();
        assertThat(bar.isOpen(Instant.parse("2026-11-01T06:15:00Z"))).isFalse();
        OpeningHours early = OpeningHours.in(NEW_YORK).open(SUNDAY, OpenSpan.of("01:30", "03:00"));
        assertThat(open(early, "2026-11-01T00:00Z", 1)).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void half_an_hour_of_summer_time_is_half_an_hour() {
        OpeningHours nights = OpeningHours.in(LORD_HOWE).open(SATURDAY, OpenSpan.of("22:00", "06:00"));
        assertThat(open(nights, "2026-10-03T00:00Z", 3)).isEqualTo(Duration.ofMinutes(450));
        assertThat(open(nights, "2026-04-04T00:00Z", 3)).isEqualTo(Duration.ofMinutes(510));
        OpeningHours early = OpeningHours.in(LORD_HOWE).open(SUNDAY, OpenSpan.of("02:15", "09:00"));
        assertThat(early.nextOpen(Instant.parse("2026-10-03T00:00:00Z")))
                .contains(Instant.parse("2026-10-03T15:30:00Z"));
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_hours() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        OpeningHours shop = OpeningHours.in(apia).open(MONDAY, SUNDAY, DAY);
        Instant thursday = LocalDateTime.parse("2011-12-29T20:00").atZone(apia).toInstant();
        Instant saturday = LocalDateTime.parse("2011-12-31T09:00").atZone(apia).toInstant();
        assertThat(shop.nextOpen(thursday)).contains(saturday);
        assertThat(Duration.between(thursday, saturday)).isEqualTo(Duration.ofHours(13));
        OpeningHours always = OpeningHours.always(apia);
        assertThat(always.closedBetween(thursday, saturday.plusSeconds(864_000)))
                .isEmpty();
    }

    @Test
    void hours_follow_a_zone_that_gave_up_summer_time() {
        ZoneId istanbul = ZoneId.of("Europe/Istanbul");
        OpeningHours shop = OpeningHours.in(istanbul).open(MONDAY, SUNDAY, DAY);
        assertThat(shop.nextOpen(Instant.parse("2016-01-10T00:00:00Z")))
                .contains(Instant.parse("2016-01-10T07:00:00Z"));
        assertThat(shop.nextOpen(Instant.parse("2017-01-10T00:00:00Z")))
                .contains(Instant.parse("2017-01-10T06:00:00Z"));
    }

    @Test
    void a_place_that_never_opens_again_says_so() {
        OpeningHours never = OpeningHours.in(LONDON);
        Instant now = london("2026-03-02T09:00");
        assertThat(never.nextOpen(now)).isEmpty();
        assertThat(never.whenOver(now, Duration.ZERO)).isEmpty();
        assertThat(never.closedBetween(now, now.plusSeconds(9))).containsExactly(new Closure(now, now.plusSeconds(9)));
        OpeningHours once = never.openOn(LocalDate.parse("2036-03-02"), DAY);
        assertThat(once.nextOpen(now)).contains(london("2036-03-02T09:00"));
        assertThat(once.whenOver(now, Duration.ofHours(12))).isEmpty();
        OpeningHours closing = SHOP.closedForGoodAfter(LocalDate.parse("2026-03-03"));
        assertThat(closing.whenOver(now, Duration.ofHours(22))).contains(london("2026-03-03T20:00"));
        assertThat(closing.whenOver(now, Duration.ofHours(22).plusNanos(1))).isEmpty();
        assertThat(closing.nextOpen(london("2026-03-03T20:00"))).isEmpty();
    }

    @Test
    void spans_of_one_day_that_overlap_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.in(LONDON)
                        .open(MONDAY, OpenSpan.of("12:00", "18:00"), OpenSpan.of("09:00", "12:01")))
                .withMessage("MONDAY is open 09:00-12:01 and 12:00-18:00, which overlap: make one span of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.in(LONDON)
                        .open(MONDAY, OpenSpan.of("20:00", "02:00"), OpenSpan.of("22:00", "23:00")))
                .withMessageContaining("overlap");
    }

    @Test
    void working_time_is_from_none_to_a_year() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.whenOver(Instant.EPOCH, Duration.ofNanos(-1)))
                .withMessageContaining("PT-0.000000001S of open time: give none to PT8784H");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SHOP.whenOver(Instant.EPOCH, Duration.ofDays(366).plusNanos(1)));
    }

    @Test
    void hours_are_equal_however_they_were_put_together() {
        OpeningHours one = OpeningHours.in(LONDON).open(FRIDAY, MONDAY, DAY).open(SUNDAY);
        OpeningHours other = new OpeningHours(
                LONDON,
                Map.of(
                        MONDAY,
                        List.of(DAY),
                        DayOfWeek.SATURDAY,
                        List.of(DAY),
                        FRIDAY,
                        List.of(DAY),
                        DayOfWeek.TUESDAY,
                        List.of()),
                Map.of(),
                Optional.empty());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(LONDON).toInstant();
    }

    /** How long it is open within some days. */
    private static Duration open(OpeningHours hours, String from, int days) {
        Instant begin = ZonedDateTime.parse(from).toInstant();
        Instant end = begin.plus(Duration.ofDays(days));
        Duration open = Duration.between(begin, end);
        for (Closure closure : hours.closedBetween(begin, end)) {
            open = open.minus(Duration.between(closure.from(), closure.until()));
        }
        return open;
    }
}
