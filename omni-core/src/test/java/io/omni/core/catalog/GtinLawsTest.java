package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

@Tag("C2")
class GtinLawsTest {

    @Property
    void every_misread_digit_is_noticed(
            @ForAll @NumericChars @StringLength(12) String digits,
            @ForAll @IntRange(max = 12) int position,
            @ForAll @IntRange(min = 1, max = 9) int error) {
        String right = digits + Gtin.withCheckDigit(digits).padded().charAt(13);
        StringBuilder wrong = new StringBuilder(right);
        wrong.setCharAt(position, (char) ('0' + (right.charAt(position) - '0' + error) % 10));
        assertThat(Gtin.isValid(right)).isTrue();
        assertThat(Gtin.isValid(wrong.toString())).isFalse();
    }

    @Property
    void the_printed_and_the_padded_form_read_back_as_the_same_number(
            @ForAll @NumericChars @StringLength(13) String digits) {
        Gtin gtin = Gtin.withCheckDigit(digits);
        assertThat(Gtin.of(gtin.toString())).isEqualTo(gtin);
        assertThat(Gtin.of(gtin.padded())).isEqualTo(gtin);
    }
}
