package io.omni.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("O5")
class OpeningHoursLawsTest {

    /** A day around which the clocks of a zone change: by an hour, half an hour or a day, by night or at midnight, once or for good. */
    private record Change(String zone, String date) {}

    private static final List<Change> CHANGES = List.of(
            new Change("Europe/London", "2026-03-29"),
            new Change("Europe/London", "2026-10-25"),
            new Change("America/New_York", "2026-03-08"),
            new Change("America/New_York", "2026-11-01"),
            new Change("Australia/Lord_Howe", "2026-04-05"),
            new Change("Australia/Lord_Howe", "2026-10-04"),
            new Change("America/Sao_Paulo", "2018-02-18"),
            new Change("America/Havana", "2026-03-08"),
            new Change("Pacific/Apia", "2011-12-30"),
            new Change("Pacific/Kwajalein", "1993-08-21"),
            new Change("Asia/Pyongyang", "2015-08-15"),
            new Change("Asia/Pyongyang", "2018-05-05"),
            new Change("Europe/Istanbul", "2016-09-07"),
            new Change("UTC", "2026-06-01"));

    private static final int DAYS = 9;

    /** Hours, and the instant from which on somebody watches the clock. */
    record Case(OpeningHours hours, Instant from) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void open_next_open_and_over_are_what_somebody_sees_who_watches_the_clock(
            @ForAll("cases") Case drawn, @ForAll long seed) {
        MinuteByMinute seen = new MinuteByMinute(drawn.hours(), drawn.from(), DAYS);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int minute = random.nextInt(seen.minutes());
            Instant at = seen.at(minute);
            assertThat(drawn.hours().isOpen(at)).as("open at %s", at).isEqualTo(seen.isOpen(minute));
            int next = seen.nextOpen(minute);
            if (next >= 0) {
                assertThat(drawn.hours().nextOpen(at)).contains(seen.at(next));
            } else {
                assertThat(drawn.hours().nextOpen(at)).isNotEqualTo(Optional.of(at));
            }
            int work = 1 + random.nextInt(3000);
            int over = seen.whenOver(minute, work);
            if (over >= 0) {
                assertThat(drawn.hours().whenOver(at, Duration.ofMinutes(work)))
                        .as("%d minutes from %s", work, at)
                        .contains(seen.at(over));
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void closures_and_open_time_make_up_all_time(@ForAll("cases") Case drawn, @ForAll long seed) {
        MinuteByMinute seen = new MinuteByMinute(drawn.hours(), drawn.from(), DAYS);
        Random random = new Random(seed);
        int from = random.nextInt(seen.minutes());
        int until = from + random.nextInt(seen.minutes() - from);
        List<Closure> closures = drawn.hours().closedBetween(seen.at(from), seen.at(until));
        long closed = closures.stream()
                .mapToLong(closure ->
                        Duration.between(closure.from(), closure.until()).toMinutes())
                .sum();
        assertThat(closed).isEqualTo((until - from) - seen.openMinutes(from, until));
        for (int i = 0; i < closures.size(); i++) {
            assertThat(closures.get(i).from()).isBetween(seen.at(from), seen.at(until));
            assertThat(i == 0
                            || closures.get(i - 1)
                                    .until()
                                    .isBefore(closures.get(i).from()))
                    .as("apart: %s", closures)
                    .isTrue();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void open_time_adds_up(
            @ForAll("cases") Case drawn,
            @ForAll @IntRange(max = 200_000) int oneSeconds,
            @ForAll @IntRange(max = 200_000) int otherSeconds) {
        Duration one = Duration.ofSeconds(oneSeconds);
        Duration other = Duration.ofSeconds(otherSeconds);
        assertThat(drawn.hours()
                        .whenOver(drawn.from(), one)
                        .flatMap(then -> drawn.hours().whenOver(then, other)))
                .isEqualTo(drawn.hours().whenOver(drawn.from(), one.plus(other)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void more_work_and_a_later_begin_are_never_over_earlier(
            @ForAll("cases") Case drawn,
            @ForAll @IntRange(max = 200_000) int seconds,
            @ForAll @IntRange(max = 200_000) int more) {
        Optional<Instant> over = drawn.hours().whenOver(drawn.from(), Duration.ofSeconds(seconds));
        Optional<Instant> moreWork = drawn.hours().whenOver(drawn.from(), Duration.ofSeconds(seconds + more));
        Optional<Instant> later = drawn.hours().whenOver(drawn.from().plusSeconds(more), Duration.ofSeconds(seconds));
        assertThat(over.isPresent() || moreWork.isEmpty()).isTrue();
        assertThat(over.isPresent() || later.isEmpty()).isTrue();
        over.ifPresent(first -> {
            moreWork.ifPresent(second -> assertThat(second).isAfterOrEqualTo(first));
            later.ifPresent(second -> assertThat(second).isAfterOrEqualTo(first));
        });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void work_is_over_when_it_is_open_or_just_closing_and_not_before_so_much_time_has_passed(
            @ForAll("cases") Case drawn, @ForAll @IntRange(min = 1, max = 200_000) int seconds) {
        OpeningHours hours = drawn.hours();
        hours.whenOver(drawn.from(), Duration.ofSeconds(seconds)).ifPresent(over -> {
            assertThat(hours.isOpen(over.minusNanos(1))).isTrue();
            assertThat(over).isAfterOrEqualTo(drawn.from().plusSeconds(seconds));
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void when_a_place_closes_for_good_every_question_has_an_answer(
            @ForAll("cases") Case drawn, @ForAll @IntRange(max = 5) int days) {
        LocalDate lastDay =
                drawn.from().atZone(drawn.hours().zone()).toLocalDate().plusDays(days);
        OpeningHours hours = drawn.hours().closedForGoodAfter(lastDay);
        Instant after = drawn.from().plus(Duration.ofDays(days + 4));
        assertThat(hours.nextOpen(after)).isEmpty();
        assertThat(hours.whenOver(drawn.from(), Duration.ofDays(366))).isEmpty();
        assertThat(hours.closedBetween(after, after.plusSeconds(1)))
                .containsExactly(new Closure(after, after.plusSeconds(1)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().map(seed -> drawn(new Random(seed)));
    }

    private static Case drawn(Random random) {
        Change change = CHANGES.get(random.nextInt(CHANGES.size()));
        ZoneId zone = ZoneId.of(change.zone());
        LocalDate date = LocalDate.parse(change.date());
        OpeningHours hours = OpeningHours.in(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours = hours.open(day, spans(random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            hours = hours.openOn(date.plusDays(random.nextInt(9) - 4), spans(random));
        }
        Instant from = date.minusDays(3).atStartOfDay(zone).toInstant().plusSeconds(60L * random.nextInt(4 * 24 * 60));
        return new Case(hours, from);
    }

    /** None to three spans, often by night, when clocks change, the last one sometimes past midnight. */
    private static OpenSpan[] spans(Random random) {
        List<Integer> times = new ArrayList<>();
        int most = random.nextBoolean() ? 4 * 60 : 24 * 60;
        for (int i = 2 * random.nextInt(4); i > 0; i--) {
            times.add(random.nextInt(most));
        }
        List<Integer> sorted = times.stream().distinct().sorted().toList();
        List<OpenSpan> spans = new ArrayList<>();
        for (int i = 0; i + 1 < sorted.size(); i += 2) {
            spans.add(new OpenSpan(time(sorted.get(i)), time(sorted.get(i + 1))));
        }
        if (!spans.isEmpty() && random.nextInt(3) == 0) {
            OpenSpan last = spans.remove(spans.size() - 1);
            spans.add(new OpenSpan(last.opens(), time(random.nextInt(1 + minutes(last.opens())))));
        }
        return spans.toArray(OpenSpan[]::new);
    }

    private static LocalTime time(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
