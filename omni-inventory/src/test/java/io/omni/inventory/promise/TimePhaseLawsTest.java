package io.omni.inventory.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.supply.SupplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What is promised against a fulfillment that gives out unit by unit, as it comes, to whoever is due first. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TimePhaseLawsTest {

    private static final Instant DAY_0 = Instant.parse("2026-11-22T00:00:00Z");
    private static final PromiseRule ALL = PromiseRule.named("all").onSupply(Quantity.of(1_000));
    private static final ReservationId NEW = promise(900);

    @Property
    void what_is_offered_can_be_served_and_makes_nobody_late(
            @ForAll("phases") Day phase, @ForAll @IntRange(max = 10) int by) {
        long offered = phase.phase().offer(ALL, day(by)).offered().units();
        Map<ReservationId, Long> before = late(phase);
        Map<ReservationId, Long> after = late(with(phase, offered, by));
        assertThat(after).isEqualTo(before).doesNotContainKey(NEW);
    }

    @Property
    void one_unit_more_would_make_somebody_late(@ForAll("phases") Day phase, @ForAll @IntRange(max = 10) int by) {
        long offered = phase.phase().offer(ALL, day(by)).offered().units();
        assertThat(units(late(with(phase, offered + 1, by)))).isGreaterThan(units(late(phase)));
    }

    @Property
    void pegs_are_what_the_fulfillment_gives_out(@ForAll("phases") Day phase) {
        Pegging pegging = phase.pegging();
        Map<ReservationId, Long> late = new HashMap<>();
        pegging.late().forEach((promise, units) -> late.put(promise, units.units()));
        assertThat(late).isEqualTo(late(phase));
        long pegged = pegging.pegs().stream().mapToLong(Peg::units).sum();
        long unsupplied =
                pegging.unsupplied().values().stream().mapToLong(units -> units).sum();
        assertThat(pegged + unsupplied)
                .isEqualTo(phase.commitments().stream()
                        .mapToLong(commitment -> commitment.quantity().units())
                        .sum());
    }

    @Property
    void reasons_add_up_to_what_is_offered(
            @ForAll("phases") Day phase,
            @ForAll @IntRange(max = 10) int by,
            @ForAll @LongRange(max = 6) long safety,
            @ForAll @LongRange(max = 6) long threshold,
            @ForAll @LongRange(max = 6) long onSupply,
            @ForAll @LongRange(max = 6) long beyond) {
        PromiseRule rule = PromiseRule.named("rule")
                .keeping(new SafetyStock.Units(Quantity.of(safety)))
                .atLeast(Quantity.of(threshold))
                .onSupply(Quantity.of(onSupply))
                .beyond(Quantity.of(beyond));
        PromiseAnswer answer = phase.phase().offer(rule, day(by));
        long sum = answer.reasons().stream().mapToLong(AtpReason::change).sum();
        assertThat(answer.offered().units()).as(answer.explanation()).isEqualTo(Math.max(0, sum));
        assertThat(answer.offered().units())
                .isLessThanOrEqualTo(Math.max(0, phase.phase().free(day(by)) + beyond));
    }

    @Property
    void later_never_less_is_offered(@ForAll("phases") Day phase, @ForAll @IntRange(max = 9) int by) {
        assertThat(phase.phase().offer(ALL, day(by)).offered())
                .isLessThanOrEqualTo(phase.phase().offer(ALL, day(by + 1)).offered());
    }

    /** What is there, what comes, and what is promised to whom. */
    record Day(long available, List<ExpectedUnits> supplies, List<Commitment> commitments) {

        Day {
            commitments = commitments.stream()
                    .sorted(Comparator.comparing(
                            commitment -> commitment.promise().toString()))
                    .toList();
        }

        TimePhase phase() {
            List<DueUnits> due = commitments.stream()
                    .map(commitment -> new DueUnits(commitment.quantity(), commitment.due()))
                    .toList();
            return new TimePhase(available, 0, supplies, due, DemandRate.NONE);
        }

        Pegging pegging() {
            return Pegging.of(available, supplies, commitments);
        }
    }

    private static Day with(Day phase, long units, int by) {
        List<Commitment> commitments = new ArrayList<>(phase.commitments());
        if (units > 0) {
            commitments.add(new Commitment(NEW, Quantity.of(units), day(by)));
        }
        return new Day(phase.available(), phase.supplies(), commitments);
    }

    private static long units(Map<ReservationId, Long> late) {
        return late.values().stream().mapToLong(units -> units).sum();
    }

    /** Day by day: what comes that day is given out, one unit at a time, to who is due first. */
    private static Map<ReservationId, Long> late(Day phase) {
        Map<Commitment, Long> open = new HashMap<>();
        phase.commitments()
                .forEach(
                        commitment -> open.put(commitment, commitment.quantity().units()));
        Map<ReservationId, Long> late = new HashMap<>();
        long stock = phase.available();
        for (int day = -1; day <= 11; day++) {
            for (ExpectedUnits expected : phase.supplies()) {
                stock += expected.at().equals(day(day)) ? expected.quantity().units() : 0;
            }
            while (stock > 0) {
                Optional<Commitment> first = open.entrySet().stream()
                        .filter(line -> line.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .min(Comparator.comparing(Commitment::due)
                                .thenComparing(
                                        commitment -> commitment.promise().toString()));
                if (first.isEmpty()) {
                    break;
                }
                open.merge(first.get(), -1L, Long::sum);
                stock--;
                if (day >= 0 && day(day).isAfter(first.get().due())) {
                    late.merge(first.get().promise(), 1L, Long::sum);
                }
            }
        }
        open.forEach((commitment, units) -> {
            if (units > 0) {
                late.merge(commitment.promise(), units, Long::sum);
            }
        });
        return late;
    }

    private static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    private static ReservationId promise(int number) {
        return ReservationId.of(CommandId.named(DAY_0.plusSeconds(number), "promise-" + number));
    }

    @Provide
    Arbitrary<Day> phases() {
        Arbitrary<ExpectedUnits> supply = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.integers().between(0, 10))
                .as((name, units, day) -> new ExpectedUnits(new SupplyId("PO-" + name), Quantity.of(units), day(day)));
        Arbitrary<Commitment> commitment = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.integers().between(0, 10))
                .as((number, units, day) -> new Commitment(promise(number), Quantity.of(units), day(day)));
        return Combinators.combine(
                        Arbitraries.longs().between(-4, 8),
                        supply.list().ofMaxSize(4).uniqueElements(ExpectedUnits::supply),
                        commitment.list().ofMaxSize(4).uniqueElements(Commitment::promise))
                .as((available, supplies, commitments) -> new Day(available, supplies, commitments));
    }
}
