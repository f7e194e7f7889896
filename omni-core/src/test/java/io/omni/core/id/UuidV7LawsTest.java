package io.omni.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Holds for every instant and all random bits. */
class UuidV7LawsTest {

    /** Until the year 6429: {@link UUID} compares its halves as signed numbers. */
    private static final long LAST_MILLI = (1L << 47) - 1;

    @Property(tries = 200)
    void every_id_tells_its_instant_and_has_version_7_and_variant_2(
            @ForAll @LongRange(max = LAST_MILLI) long millis, @ForAll long seed) {
        UUID id = UuidV7.random(Instant.ofEpochMilli(millis), new Random(seed));

        assertThat(UuidV7.instantOf(id)).isEqualTo(Instant.ofEpochMilli(millis));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(UuidV7.require("id", id)).isSameAs(id);
    }

    @Property(tries = 200)
    void ids_of_a_later_millisecond_sort_later(
            @ForAll @LongRange(max = LAST_MILLI - 1) long millis, @ForAll long seed) {
        Random random = new Random(seed);
        UUID earlier = UuidV7.random(Instant.ofEpochMilli(millis), random);
        UUID later = UuidV7.random(Instant.ofEpochMilli(millis + 1), random);

        assertThat(earlier).isLessThan(later);
        assertThat(earlier.toString()).isLessThan(later.toString());
    }
}
