package io.omni.inventory.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.omni.inventory.confidence.LossModel.Belief;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LossModelLawsTest {

    private static final LossModel MODEL = new LossModel(AccuracyModel.DEFAULT);

    @Property
    void what_is_left_is_there_with_the_probability_wanted_and_one_more_would_not(
            @ForAll @DoubleRange(min = 0.01, max = 20) double shape,
            @ForAll @DoubleRange(min = 20, max = 400) double days,
            @ForAll @DoubleRange(min = 0, max = 400) double unwatched,
            @ForAll @IntRange(min = 0, max = 9_990) int target) {
        Belief belief = new Belief(shape, days);
        int buffer = MODEL.buffer(belief, unwatched, new ServiceLevel(target));
        assertThat(MODEL.probability(belief, unwatched, buffer)).isGreaterThanOrEqualTo(target - 1);
        if (buffer > 0) {
            assertThat(MODEL.probability(belief, unwatched, buffer - 1)).isLessThanOrEqualTo(target);
        }
    }

    @Property
    void more_is_held_back_for_a_higher_target_a_longer_time_and_more_losses(
            @ForAll @DoubleRange(min = 0.01, max = 20) double shape,
            @ForAll @DoubleRange(min = 20, max = 400) double days,
            @ForAll @DoubleRange(min = 0, max = 400) double unwatched,
            @ForAll @IntRange(min = 0, max = 9_900) int target) {
        Belief belief = new Belief(shape, days);
        int buffer = MODEL.buffer(belief, unwatched, new ServiceLevel(target));
        assertThat(MODEL.buffer(belief, unwatched, new ServiceLevel(target + 50)))
                .isGreaterThanOrEqualTo(buffer);
        assertThat(MODEL.buffer(belief, unwatched + 10, new ServiceLevel(target)))
                .isGreaterThanOrEqualTo(buffer);
        assertThat(MODEL.buffer(new Belief(shape + 1, days), unwatched, new ServiceLevel(target)))
                .isGreaterThanOrEqualTo(buffer);
    }

    @Property(tries = 50)
    void it_is_the_negative_binomial_of_a_poisson_whose_rate_has_a_gamma_distribution(
            @ForAll @DoubleRange(min = 0.2, max = 5) double shape,
            @ForAll @DoubleRange(min = 20, max = 100) double days,
            @ForAll @DoubleRange(min = 1, max = 60) double unwatched,
            @ForAll @IntRange(min = 0, max = 6) int units) {
        double mean = 0;
        double atMost = 0;
        for (int k = 0; k < 400; k++) {
            double exactly = exactly(shape, days, unwatched, k);
            mean += k * exactly;
            atMost += k <= units ? exactly : 0;
        }
        assertThat(mean).isCloseTo(shape / days * unwatched, within(1e-3 + 1e-3 * mean));
        assertThat(MODEL.probability(new Belief(shape, days), unwatched, units) / 10_000.0)
                .isCloseTo(atMost, within(2e-4));
    }

    /** The probability in its closed form, independently of the recurrence. */
    private static double exactly(double shape, double days, double unwatched, int units) {
        double logarithm = logGamma(shape + units)
                - logGamma(shape)
                - logGamma(units + 1)
                + shape * Math.log(days / (days + unwatched))
                + units * Math.log(unwatched / (days + unwatched));
        return Math.exp(logarithm);
    }

    /** Stirling's series after a shift (Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.41). */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 12) {
            shift -= Math.log(z);
            z++;
        }
        return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * z) - 1 / (360 * z * z * z);
    }

    @Test
    void what_is_predicted_is_what_happens() {
        Random random = new Random(7);
        Belief belief = new Belief(2, 50);
        int kept = 0;
        int rounds = 20_000;
        int buffer = MODEL.buffer(belief, 30, ServiceLevel.of("0.9"));
        for (int i = 0; i < rounds; i++) {
            double rate = -(Math.log(random.nextDouble()) + Math.log(random.nextDouble())) / 50;
            double time = 0;
            int lost = -1;
            while (time <= 30) {
                time -= Math.log(random.nextDouble()) / rate;
                lost++;
            }
            kept += lost <= buffer ? 1 : 0;
        }
        assertThat(kept / (double) rounds).isCloseTo(MODEL.probability(belief, 30, buffer) / 10_000.0, within(0.01));
    }
}
