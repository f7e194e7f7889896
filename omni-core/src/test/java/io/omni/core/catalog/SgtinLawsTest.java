package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SgtinLawsTest {

    @Property
    void what_is_encoded_is_decoded(
            @ForAll @LongRange(min = 0, max = 9_999_999_999_999L) long digits,
            @ForAll @LongRange(min = 0, max = Sgtin.MAX_SERIAL) long serial,
            @ForAll @IntRange(min = 6, max = 12) int prefixLength,
            @ForAll @IntRange(min = 0, max = 7) int filter) {
        Sgtin unit = new Sgtin(Gtin.withCheckDigit("%013d".formatted(digits)), serial, prefixLength);
        String hex = unit.encode(filter);
        assertThat(hex).hasSize(24);
        assertThat(Sgtin.decode(hex)).contains(unit);
    }

    @Property
    void what_is_decoded_is_encoded_to_the_same_bits(
            @ForAll @LongRange(min = 0, max = 0xFF_FFFFL) long filterPartitionAndMore, @ForAll long rest) {
        String hex = "30%06X%016X".formatted(filterPartitionAndMore, rest);
        int filter = (int) (Long.parseLong(hex.substring(2, 4), 16) >>> 5);
        Sgtin.decode(hex).ifPresent(unit -> assertThat(unit.encode(filter)).isEqualTo(hex));
    }

    @Property
    void no_text_breaks_it(@ForAll String text) {
        if (Sgtin.isTag(text)) {
            assertThat(Sgtin.decode(text)).isNotNull();
        }
    }
}
