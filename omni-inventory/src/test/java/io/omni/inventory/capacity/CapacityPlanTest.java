package io.omni.inventory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Days and slots by the calendar of a place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CapacityPlanTest {

    private static final LocationId LEEDS = new LocationId("leeds");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final OpeningHours HOURS = OpeningHours.in(ZoneId.of("Europe/London"))
            .open(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, OpenSpan.of("09:00", "12:30"), OpenSpan.of("14:00", "16:00"))
            .closedOn(LocalDate.of(2026, 12, 25));
    private static final CapacityPlan PLAN =
            CapacityPlan.of(LEEDS, HOURS, DayCapacity.UNLIMITED.orders(40).places(3));

    private static List<String> starts(CapacityPlan plan, LocalDate date) {
        Instant from = date.atStartOfDay(plan.hours().zone()).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(plan.hours().zone()).toInstant();
        return plan.slots(from, until).stream()
                .map(time -> time.slot().startsAt().atZone(plan.hours().zone()).toLocalTime() + "/" + time.date())
                .toList();
    }

    @Test
    void slots_are_cut_from_opening_on_and_what_is_shorter_than_one_is_none() {
        assertThat(starts(PLAN, MONDAY))
                .containsExactly(
                        "09:00/2026-11-23",
                        "10:00/2026-11-23",
                        "11:00/2026-11-23",
                        "14:00/2026-11-23",
                        "15:00/2026-11-23");
        assertThat(starts(PLAN.slots(Duration.ofMinutes(90), Duration.ZERO), MONDAY))
                .containsExactly("09:00/2026-11-23", "10:30/2026-11-23", "14:00/2026-11-23");
        assertThat(starts(PLAN, MONDAY.minusDays(1))).as("Sunday").isEmpty();
        assertThat(starts(PLAN, LocalDate.of(2026, 12, 25))).isEmpty();
    }

    @Test
    void a_slot_is_found_by_its_beginning_and_by_nothing_else() {
        Instant ten = Instant.parse("2026-11-23T10:00:00Z");
        Slot slot = new Slot(LEEDS, ten);
        assertThat(PLAN.find(slot)).contains(new SlotTime(slot, ten.plusSeconds(3_600), MONDAY));
        assertThat(PLAN.find(new Slot(LEEDS, ten.plusSeconds(60)))).isEmpty();
        assertThat(PLAN.find(new Slot(new LocationId("york"), ten))).isEmpty();
    }

    @Test
    void a_night_is_cut_in_time_that_really_passes() {
        OpeningHours nights =
                OpeningHours.in(ZoneId.of("Europe/London")).open(DayOfWeek.SATURDAY, OpenSpan.of("23:00", "04:00"));
        CapacityPlan plan = CapacityPlan.of(LEEDS, nights, DayCapacity.UNLIMITED.places(1));
        Instant spring = Instant.parse("2026-03-28T12:00:00Z");
        Instant autumn = Instant.parse("2026-10-24T12:00:00Z");
        assertThat(plan.slots(spring, spring.plus(Duration.ofDays(1)))).hasSize(4);
        assertThat(plan.slots(autumn, autumn.plus(Duration.ofDays(1))))
                .hasSize(6)
                .allMatch(time -> time.date().equals(LocalDate.of(2026, 10, 24)));
    }

    @Test
    void dates_come_before_days_of_the_week_and_closed_days_have_nothing() {
        CapacityPlan plan = PLAN.on(
                        DayOfWeek.SATURDAY, DayCapacity.UNLIMITED.orders(80).places(5))
                .on(MONDAY, DayCapacity.UNLIMITED.orders(7).units(20));
        assertThat(plan.on(MONDAY).orders()).contains(Quantity.of(7));
        assertThat(plan.on(MONDAY).units()).contains(Quantity.of(20));
        assertThat(starts(plan, MONDAY)).as("no places, no slots").isEmpty();
        assertThat(plan.on(MONDAY.plusDays(1)).orders()).contains(Quantity.of(40));
        assertThat(plan.on(MONDAY.plusDays(5)).orders()).contains(Quantity.of(80));
        assertThat(plan.on(MONDAY.minusDays(1))).isEqualTo(DayCapacity.NONE);
        assertThat(plan.on(LocalDate.of(2026, 12, 25))).isEqualTo(DayCapacity.NONE);
        assertThat(DayCapacity.UNLIMITED.orders()).isEqualTo(Optional.empty());
    }

    @Test
    void slots_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.slots(Duration.ofDays(31), Duration.ZERO))
                .withMessage("slots of PT744H at leeds: give at most PT720H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.slots(Duration.ofHours(1), Duration.ofHours(-1)))
                .withMessage("places at leeds are promised until PT-1H before a slot: give none to PT720H");
    }
}
