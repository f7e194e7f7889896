package io.omni.core.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("O5")
class ScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final OpeningHours HOURS = OpeningHours.in(LONDON)
            .open(MONDAY, SATURDAY, OpenSpan.of("09:00", "20:00"))
            .closedOn(LocalDate.parse("2026-12-25"));
    private static final Schedule STORE =
            Schedule.of(HOURS, Duration.ofHours(2)).withPickupCutoff(LocalTime.of(18, 0));
    private static final Schedule WAREHOUSE = Schedule.of(HOURS, Duration.ofHours(1))
            .withCutoffs(Cutoff.daily("15:00", "17:30"), Cutoff.daily("10:00", "11:00"));

    @Test
    void what_is_ordered_after_the_pick_up_cut_off_is_picked_from_the_next_day_on() {
        assertThat(STORE.readyForPickup(london("2026-03-02T17:59"))).contains(london("2026-03-02T19:59"));
        assertThat(STORE.readyForPickup(london("2026-03-02T18:00"))).contains(london("2026-03-03T11:00"));
        assertThat(STORE.missedPickupCutoff(london("2026-03-02T18:00"))).contains(london("2026-03-02T18:00"));
        assertThat(STORE.missedPickupCutoff(london("2026-03-02T17:59"))).isEmpty();
        assertThat(STORE.readyForPickup(london("2026-03-07T18:00"))).contains(london("2026-03-09T11:00"));
    }

    @Test
    void goods_that_are_picked_at_closing_time_are_ready_when_the_store_opens_again() {
        Schedule quick = Schedule.of(HOURS, Duration.ofMinutes(30));
        assertThat(quick.readyForPickup(london("2026-03-02T19:30"))).contains(london("2026-03-03T09:00"));
        assertThat(quick.readyForPickup(london("2026-03-02T19:29"))).contains(london("2026-03-02T19:59"));
    }

    @Test
    void the_carrier_who_leaves_first_takes_the_order_along() {
        assertThat(WAREHOUSE.nextPickup(london("2026-03-02T09:59")))
                .contains(new CarrierPickup(london("2026-03-02T10:00"), london("2026-03-02T11:00")));
        assertThat(WAREHOUSE.nextPickup(london("2026-03-02T10:00")))
                .contains(new CarrierPickup(london("2026-03-02T15:00"), london("2026-03-02T17:30")));
        assertThat(WAREHOUSE.missedPickup(london("2026-03-02T10:00")))
                .contains(new CarrierPickup(london("2026-03-02T10:00"), london("2026-03-02T11:00")));
        assertThat(WAREHOUSE.missedPickup(london("2026-03-02T11:00"))).isEmpty();
        assertThat(WAREHOUSE.nextPickup(london("2026-03-07T15:00")).map(CarrierPickup::leaves))
                .contains(london("2026-03-09T11:00"));
    }

    @Test
    void no_carrier_comes_on_a_date_on_which_the_place_is_closed() {
        assertThat(WAREHOUSE.nextPickup(london("2026-12-24T15:00")).map(CarrierPickup::leaves))
                .contains(london("2026-12-26T11:00"));
    }

    @Test
    void a_carrier_who_leaves_before_the_cut_off_leaves_on_the_next_day() {
        Schedule night = Schedule.of(HOURS, Duration.ofHours(1)).withCutoffs(Cutoff.daily("22:00", "05:00"));
        assertThat(night.nextPickup(london("2026-03-02T21:00")).map(CarrierPickup::leaves))
                .contains(london("2026-03-03T05:00"));
        Schedule both = night.withCutoffs(Cutoff.daily("22:00", "21:00"), Cutoff.daily("12:00", "13:00"));
        assertThat(both.nextPickup(london("2026-03-02T21:00")).map(CarrierPickup::leaves))
                .contains(london("2026-03-03T13:00"));
    }

    @Test
    void a_cut_off_by_night_follows_the_clock() {
        Schedule always = Schedule.of(OpeningHours.always(LONDON), Duration.ZERO)
                .withCutoffs(new Cutoff(LocalTime.of(1, 30), LocalTime.of(6, 0), Set.of(SUNDAY)));
        assertThat(always.nextPickup(Instant.parse("2026-03-28T12:00:00Z")))
                .contains(new CarrierPickup(
                        Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-29T05:00:00Z")));
        assertThat(always.nextPickup(Instant.parse("2026-10-24T12:00:00Z")))
                .contains(new CarrierPickup(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T06:00:00Z")));
    }

    @Test
    void a_carrier_who_never_comes_on_an_open_day_never_comes() {
        Schedule sundays = WAREHOUSE.withCutoffs(new Cutoff(LocalTime.NOON, LocalTime.of(13, 0), Set.of(SUNDAY)));
        assertThat(sundays.nextPickup(london("2026-03-02T09:00"))).isEmpty();
        Schedule openOnce = Schedule.of(
                        HOURS.openOn(LocalDate.parse("2031-03-02"), OpenSpan.of("10:00", "16:00")), Duration.ZERO)
                .withCutoffs(new Cutoff(LocalTime.NOON, LocalTime.of(13, 0), Set.of(SUNDAY)));
        assertThat(openOnce.nextPickup(london("2026-03-02T09:00")).map(CarrierPickup::leaves))
                .contains(london("2031-03-02T13:00"));
        assertThat(WAREHOUSE.withCutoffs().nextPickup(london("2026-03-02T09:00")))
                .isEmpty();
    }

    @Test
    void a_carrier_who_comes_once_a_week_is_found_a_week_ahead() {
        Schedule wednesdays = WAREHOUSE.withCutoffs(new Cutoff(LocalTime.NOON, LocalTime.of(13, 0), Set.of(WEDNESDAY)));
        assertThat(wednesdays.nextPickup(london("2026-03-04T12:00")).map(CarrierPickup::leaves))
                .contains(london("2026-03-11T13:00"));
    }

    @Test
    void picking_may_take_thirty_days_of_open_time() {
        assertThat(Schedule.of(HOURS, Duration.ofDays(30)).pickingTime()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cutoff(LocalTime.NOON, LocalTime.NOON, Set.of()))
                .withMessageContaining("has no days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of(HOURS, Duration.ofDays(31)))
                .withMessageContaining("picking takes PT744H of open time: give none to PT720H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarrierPickup(london("2026-03-02T10:00"), london("2026-03-02T09:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Closure(london("2026-03-02T10:00"), london("2026-03-02T10:00")));
    }

    private static Instant london(String time) {
        return LocalDateTime.parse(time).atZone(LONDON).toInstant();
    }
}
