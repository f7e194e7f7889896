package io.omni.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DistanceTest {

    @Test
    void distances_add_up_and_compare() {
        assertThat(Distance.ofKilometers(2).plus(Distance.ofMeters(500))).isEqualTo(Distance.ofMeters(2500));
        assertThat(Distance.ZERO).isLessThan(Distance.ofMeters(1));
    }

    @Test
    void a_distance_prints_in_kilometers_to_one_decimal() {
        assertThat(Distance.ZERO).hasToString("0.0 km");
        assertThat(Distance.ofMeters(12_349)).hasToString("12.3 km");
        assertThat(Distance.ofMeters(12_350)).hasToString("12.4 km");
        assertThat(Distance.ofMeters(950)).hasToString("1.0 km");
        assertThat(Distance.ofMeters(Long.MAX_VALUE)).hasToString("9223372036854775.8 km");
    }

    @Test
    void a_negative_distance_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distance.ofMeters(-1))
                .withMessageContaining("Distance of -1 m is negative");
    }

    @Test
    void a_distance_that_does_not_fit_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Distance.ofKilometers(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Distance.ofMeters(Long.MAX_VALUE).plus(Distance.ofMeters(1)));
    }
}
