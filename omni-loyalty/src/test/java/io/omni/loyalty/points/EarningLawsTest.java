package io.omni.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EarningLawsTest {

    @Property(tries = 200)
    void roundings_are_in_their_order_and_no_further_apart_than_a_point(
            @ForAll @LongRange(min = 0, max = 1_000_000) long kept,
            @ForAll @LongRange(min = 1, max = 500) long spend,
            @ForAll @IntRange(min = 1, max = 20) int points) {
        Money step = Money.ofMinor("GBP", spend);
        Money amount = Money.ofMinor("GBP", kept);
        long steps = new EarningRule(step, points).pointsFor(amount);
        long down = new EarningRule(step, points, Rounding.DOWN).pointsFor(amount);
        long half = new EarningRule(step, points, Rounding.HALF_UP).pointsFor(amount);
        long up = new EarningRule(step, points, Rounding.UP).pointsFor(amount);
        assertThat(steps).isLessThanOrEqualTo(down).isEqualTo(kept / spend * points);
        assertThat(half).isBetween(down, up);
        assertThat(up - down).isEqualTo(kept * points % spend == 0 ? 0 : 1);
    }

    @Property(tries = 200)
    void a_rate_takes_off_what_the_points_are_worth_and_never_more_than_the_amount(
            @ForAll @LongRange(min = 1, max = 1_000) long points,
            @ForAll @LongRange(min = 1, max = 1_000) long worth,
            @ForAll @LongRange(min = 0, max = 100_000) long asked) {
        RedemptionRate rate = new RedemptionRate(points, Money.ofMinor("GBP", worth));
        long redeemable = rate.redeemable(asked);
        assertThat(redeemable).isBetween(asked - rate.step() + 1, asked);
        assertThat(rate.worthOf(redeemable).minorUnits() * points).isEqualTo(redeemable * worth);
        Money amount = Money.ofMinor("GBP", asked);
        assertThat(rate.worthOf(rate.pointsFor(amount))).isLessThanOrEqualTo(amount);
        assertThat(rate.worthOf(rate.pointsFor(amount) + rate.step())).isGreaterThan(amount);
    }
}
