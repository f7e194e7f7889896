package io.omni.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.loyalty.points.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TierLawsTest {

    private static final Instant JOINED = Instant.parse("2026-03-10T12:00:00Z");
    private static final List<Tier> TIERS =
            List.of(Tier.of("basic", 0), Tier.of("silver", 500), Tier.of("gold", 1_000));

    private static TierProgram program(QualifyingYear year, Landing landing) {
        return new TierProgram(TIERS, Measure.SPEND, year, landing, ZoneId.of("Europe/London"));
    }

    private static int place(TierStanding standing) {
        return TIERS.stream().map(Tier::id).toList().indexOf(standing.tier());
    }

    @Property(tries = 300)
    void more_never_lowers_a_tier_and_less_never_raises_it_and_the_order_of_telling_does_not_matter(
            @ForAll QualifyingYear year,
            @ForAll Landing landing,
            @ForAll("purchases") List<Qualifying> purchases,
            @ForAll @IntRange(min = 0, max = 1_500) int day,
            @ForAll Random random) {
        Instant at = JOINED.plus(Duration.ofDays(day));
        TierStanding standing = new TierHistory(program(year, landing), JOINED, purchases).at(at);
        List<Qualifying> shuffled = new ArrayList<>(purchases);
        Collections.shuffle(shuffled, random);
        assertThat(new TierHistory(program(year, landing), JOINED, shuffled).at(at))
                .isEqualTo(standing);
        shuffled.remove(0);
        TierStanding less = new TierHistory(program(year, landing), JOINED, shuffled).at(at);
        assertThat(place(less)).isLessThanOrEqualTo(place(standing));
        assertThat(less.counted()).isLessThanOrEqualTo(standing.counted());
    }

    @Property(tries = 300)
    void a_soft_landing_is_never_lower_and_a_tier_is_kept_until_its_day_if_nothing_is_bought(
            @ForAll QualifyingYear year,
            @ForAll("purchases") List<Qualifying> purchases,
            @ForAll @IntRange(min = 0, max = 1_500) int day) {
        Instant at = JOINED.plus(Duration.ofDays(day));
        TierHistory hard = new TierHistory(program(year, Landing.RECOMPUTED), JOINED, purchases);
        TierHistory soft = new TierHistory(program(year, Landing.ONE_DOWN), JOINED, purchases);
        assertThat(place(soft.at(at))).isGreaterThanOrEqualTo(place(hard.at(at)));
        TierStanding now = hard.at(at);
        int qualified = now.counted() >= 1_000 ? 2 : now.counted() >= 500 ? 1 : 0;
        assertThat(place(now)).isGreaterThanOrEqualTo(qualified);
        now.keptUntil().ifPresent(until -> {
            Instant last = until.minusDays(1)
                    .atTime(12, 0)
                    .atZone(ZoneId.of("Europe/London"))
                    .toInstant();
            assertThat(last).isAfterOrEqualTo(at.minus(Duration.ofDays(1)));
            assertThat(place(hard.at(last.isBefore(at) ? at : last))).isGreaterThanOrEqualTo(place(now));
        });
        assertThat(now.missing())
                .isEqualTo(now.next().isEmpty() ? 0 : Math.max(0, (place(now) + 1) * 500L - now.counted()));
    }

    @Provide
    Arbitrary<List<Qualifying>> purchases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_200),
                        Arbitraries.longs().between(0, 700))
                .as((day, spend) ->
                        new Qualifying(new PurchaseId("o-" + day), JOINED.plus(Duration.ofDays(day)), spend, spend))
                .list()
                .uniqueElements(Qualifying::purchase)
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
