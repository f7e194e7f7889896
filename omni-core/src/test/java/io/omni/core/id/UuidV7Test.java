package io.omni.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Time-ordered ids of RFC 9562, section 5.7. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UuidV7Test {

    private static final long LAST_MILLI = (1L << 47) - 1;

    @Test
    void all_other_74_bits_come_from_the_random_bits() {
        Instant epoch = Instant.EPOCH;

        assertThat(UuidV7.random(epoch, () -> -1L)).hasToString("00000000-0000-7fff-bfff-ffffffffffff");
        assertThat(UuidV7.random(epoch, () -> 0L)).hasToString("00000000-0000-7000-8000-000000000000");
    }

    @Test
    void milliseconds_count_and_what_is_below_them_does_not() {
        assertThat(UuidV7.named(Instant.ofEpochSecond(1, 2_999_999), "order 17"))
                .isEqualTo(UuidV7.named(Instant.ofEpochMilli(1002), "order 17"));
    }

    /** Pinned: hosts keep these ids, so that they must never change. The last 74 bits are from the SHA-256 digest of "abc". */
    @Test
    void a_name_and_an_instant_give_the_same_id_for_ever() {
        Instant instant = Instant.parse("2026-11-22T08:00:00Z");

        assertThat(UuidV7.named(instant, "abc")).hasToString("01a20244-e800-7fea-8141-40de5dae2223");
        assertThat(UuidV7.named(instant, "abd")).isNotEqualTo(UuidV7.named(instant, "abc"));
    }

    @Test
    void an_instant_that_does_not_fit_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UuidV7.named(Instant.ofEpochMilli(-1), "abc"))
                .withMessage(
                        "instant 1969-12-31T23:59:59.999Z does not fit a time-ordered id: give one between 1970 and 6429");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UuidV7.named(Instant.ofEpochMilli(LAST_MILLI + 1), "abc"));
    }

    @Test
    void other_versions_and_variants_are_refused() {
        UUID random = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");
        UUID otherVariant = UUID.fromString("01a20244-e800-7fbf-c141-40de5dae2223");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> UuidV7.require("order id", random))
                .withMessage(
                        "order id " + random
                                + " is not a time-ordered UUID (version 7): take next(...) for a fresh one or named(...) for a key of your own");
        assertThatIllegalArgumentException().isThrownBy(() -> UuidV7.require("order id", otherVariant));
    }
}
