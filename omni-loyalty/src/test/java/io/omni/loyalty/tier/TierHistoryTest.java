package io.omni.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.loyalty.points.PurchaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody is basic; silver takes 500, gold 1,000. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TierHistoryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Tier> TIERS =
            List.of(Tier.of("gold", 1_000), Tier.of("basic", 0), Tier.of("silver", 500));
    private static final Instant JOINED = noon("2026-03-10");

    private final List<Qualifying> bought = new ArrayList<>();

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(LONDON).toInstant();
    }

    private static TierProgram program(QualifyingYear year, Landing landing) {
        return new TierProgram(TIERS, Measure.SPEND, year, landing, LONDON);
    }

    private void buys(String day, long spend) {
        bought.add(new Qualifying(new PurchaseId("o-" + bought.size()), noon(day), spend / 2, spend));
    }

    private TierStanding on(String day, QualifyingYear year, Landing landing) {
        return new TierHistory(program(year, landing), JOINED, bought).at(noon(day));
    }

    private String tier(String day, QualifyingYear year, Landing landing) {
        return on(day, year, landing).tier().value();
    }

    @Test
    void what_is_missing_is_told_and_by_when() {
        buys("2026-04-01", 300);
        assertThat(on("2026-04-02", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo(new TierStanding(
                        new TierId("basic"),
                        Optional.empty(),
                        300,
                        Optional.of(new TierId("silver")),
                        200,
                        Optional.of(LocalDate.parse("2027-01-01"))));
        buys("2026-05-01", 800);
        assertThat(on("2026-05-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo(new TierStanding(
                        new TierId("gold"),
                        Optional.of(LocalDate.parse("2028-01-01")),
                        1_100,
                        Optional.empty(),
                        0,
                        Optional.of(LocalDate.parse("2027-01-01"))));
    }

    @Test
    void a_tier_is_kept_to_the_end_of_the_next_calendar_year() {
        buys("2026-05-01", 1_000);
        assertThat(tier("2027-12-31", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo("gold");
        assertThat(tier("2028-01-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo("basic");
        assertThat(tier("2028-01-01", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN))
                .isEqualTo("silver");
        assertThat(tier("2028-12-31", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN))
                .isEqualTo("silver");
        assertThat(tier("2029-01-01", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN))
                .isEqualTo("basic");
    }

    @Test
    void who_qualifies_for_a_lower_tier_lands_in_it_and_who_qualifies_again_stays() {
        buys("2026-05-01", 1_000);
        buys("2027-05-01", 600);
        assertThat(tier("2027-05-02", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo("gold");
        assertThat(on("2028-01-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED)
                        .keptUntil())
                .contains(LocalDate.parse("2029-01-01"));
        assertThat(tier("2028-01-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo("silver");
        buys("2027-06-01", 400);
        assertThat(on("2027-06-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED)
                        .keptUntil())
                .contains(LocalDate.parse("2029-01-01"));
        assertThat(tier("2028-01-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo("gold");
        assertThat(on("2028-01-01", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED)
                        .keptUntil())
                .contains(LocalDate.parse("2029-01-01"));
    }

    @Test
    void a_rolling_year_counts_the_last_twelve_months_day_by_day() {
        buys("2026-05-01", 400);
        buys("2027-04-30", 100);
        assertThat(tier("2027-04-30", QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED))
                .isEqualTo("silver");
        assertThat(on("2027-04-30", QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED)
                        .until())
                .contains(LocalDate.parse("2027-05-01"));
        assertThat(on("2027-05-01", QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED)
                        .counted())
                .isEqualTo(100);
        assertThat(tier("2028-04-29", QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED))
                .isEqualTo("silver");
        assertThat(tier("2028-04-30", QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED))
                .isEqualTo("basic");
        assertThat(on("2028-05-30", QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED)
                        .until())
                .isEmpty();
    }

    @Test
    void an_anniversary_year_begins_on_the_day_of_joining() {
        buys("2026-04-01", 400);
        buys("2027-03-09", 100);
        assertThat(tier("2027-03-09", QualifyingYear.ANNIVERSARY_YEAR, Landing.RECOMPUTED))
                .isEqualTo("silver");
        assertThat(on("2027-03-10", QualifyingYear.ANNIVERSARY_YEAR, Landing.RECOMPUTED))
                .isEqualTo(new TierStanding(
                        new TierId("silver"),
                        Optional.of(LocalDate.parse("2028-03-10")),
                        0,
                        Optional.of(new TierId("gold")),
                        1_000,
                        Optional.of(LocalDate.parse("2028-03-10"))));
    }

    @Test
    void the_29th_of_february_has_its_anniversary_too() {
        Instant leap = noon("2028-02-29");
        TierProgram rolling = program(QualifyingYear.ROLLING_YEAR, Landing.RECOMPUTED);
        List<Qualifying> one = List.of(new Qualifying(new PurchaseId("o"), leap, 1, 500));
        TierHistory history = new TierHistory(rolling, leap, one);
        assertThat(history.at(noon("2029-02-28")).counted()).isEqualTo(500);
        assertThat(history.at(noon("2029-02-28")).until()).contains(LocalDate.parse("2029-03-01"));
        assertThat(history.at(noon("2029-03-01")).counted()).isZero();
        TierProgram yearly = program(QualifyingYear.ANNIVERSARY_YEAR, Landing.RECOMPUTED);
        assertThat(new TierHistory(yearly, leap, one).at(noon("2029-02-28")).until())
                .contains(LocalDate.parse("2030-02-28"));
        assertThat(new TierHistory(yearly, leap, one).at(noon("2032-02-28")).until())
                .contains(LocalDate.parse("2032-02-29"));
    }

    @Test
    @Tag("P-36")
    void what_comes_back_was_never_bought_and_lowers_the_tier_again() {
        buys("2026-05-01", 600);
        buys("2026-06-01", 500);
        assertThat(tier("2026-07-01", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN))
                .isEqualTo("gold");
        bought.set(1, new Qualifying(bought.get(1).purchase(), noon("2026-06-01"), 0, 0));
        assertThat(tier("2026-07-01", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN))
                .isEqualTo("silver");
        bought.set(0, new Qualifying(bought.get(0).purchase(), noon("2026-05-01"), 0, 0));
        assertThat(tier("2026-07-01", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN))
                .isEqualTo("basic");
    }

    @Test
    @Tag("P-36")
    void days_and_years_are_those_of_the_zone_of_the_program() {
        Instant newYear = Instant.parse("2026-12-31T23:30:00Z");
        List<Qualifying> one = List.of(new Qualifying(new PurchaseId("o"), newYear, 1, 500));
        TierProgram london = program(QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED);
        TierProgram berlin = new TierProgram(
                TIERS, Measure.SPEND, QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED, ZoneId.of("Europe/Berlin"));
        Instant later = noon("2027-02-01");
        assertThat(new TierHistory(london, JOINED, one).at(later).keptUntil()).contains(LocalDate.parse("2028-01-01"));
        assertThat(new TierHistory(berlin, JOINED, one).at(later).keptUntil()).contains(LocalDate.parse("2029-01-01"));
    }

    @Test
    void points_spend_and_visits_are_measured() {
        Qualifying visit = new Qualifying(new PurchaseId("o"), JOINED, 5, 900);
        assertThat(visit.counts(Measure.POINTS)).isEqualTo(5);
        assertThat(visit.counts(Measure.SPEND)).isEqualTo(900);
        assertThat(visit.counts(Measure.VISITS)).isEqualTo(1);
        assertThat(new Qualifying(new PurchaseId("o"), JOINED, 0, 0).counts(Measure.VISITS))
                .isZero();
    }

    @Test
    void what_was_bought_before_joining_counts_as_of_that_day() {
        buys("2025-12-24", 500);
        assertThat(tier("2026-03-10", QualifyingYear.CALENDAR_YEAR, Landing.RECOMPUTED))
                .isEqualTo("silver");
    }

    @Test
    void nonsense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierProgram(
                        List.of(Tier.of("silver", 5)),
                        Measure.SPEND,
                        QualifyingYear.CALENDAR_YEAR,
                        Landing.ONE_DOWN,
                        LONDON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierProgram(
                        List.of(Tier.of("a", 0), Tier.of("b", 0)),
                        Measure.SPEND,
                        QualifyingYear.CALENDAR_YEAR,
                        Landing.ONE_DOWN,
                        LONDON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("2026-03-09", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN));
        buys("2026-05-01", 600);
        bought.add(bought.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on("2026-06-09", QualifyingYear.CALENDAR_YEAR, Landing.ONE_DOWN));
    }
}
