package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SgtinTest {

    /** Annex E.3 of the EPC Tag Data Standard; then one of an encoder for each other length of the company prefix that others publish. */
    @ParameterizedTest
    @CsvSource({
        "3074257BF7194E4000001A85, 80614141123458, 7, 6789, 3, urn:epc:id:sgtin:0614141.812345.6789",
        "301800004000004000000001, 00000010000014, 6, 1, 0, urn:epc:id:sgtin:000001.0000001.1"
    })
    void a_published_tag_is_decoded_and_encoded_again(
            String hex, String gtin, int prefixLength, long serial, int filter, String uri) {
        Sgtin unit = new Sgtin(Gtin.of(gtin), serial, prefixLength);
        assertThat(Sgtin.decode(hex)).contains(unit);
        assertThat(unit.encode(filter)).isEqualTo(hex);
        assertThat(unit.uri()).isEqualTo(uri);
    }

    @Test
    void the_indicator_of_a_case_goes_before_the_item_reference() {
        Sgtin box = new Sgtin(Gtin.of("10614141000415"), 1, 7);
        assertThat(box.uri()).isEqualTo("urn:epc:id:sgtin:0614141.100041.1");
        assertThat(Sgtin.decode(box.encode(2))).contains(box);
    }

    @Test
    void lower_case_is_read_too() {
        assertThat(Sgtin.decode("3074257bf7194e4000001a85"))
                .isEqualTo(Sgtin.decode("3074257BF7194E4000001A85"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3174257BF7194E4000001A85", // a pallet: SSCC-96
                "3574257BF7194E4000001A85", // a general identifier: GID-96
                "E28011606000020D7A3B1C2D", // no EPC at all, but what the chip's maker wrote
                "307C257BF7194E4000001A85", // partition 7, which the standard does not have
                "3063FFFFFFFFFFC000001A85" // a company prefix of more than 12 digits
            })
    void another_kind_of_tag_is_no_unit_of_an_article(String hex) {
        assertThat(Sgtin.decode(hex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3074257BF7194E4000001A8",
                "3074257BF7194E4000001A855",
                "3074257BF7194E4000001A8G",
                "-074257BF7194E4000001A85"
            })
    void what_is_no_tag_is_refused_with_the_value(String text) {
        assertThat(Sgtin.isTag(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sgtin.decode(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("24");
    }

    @Test
    void a_serial_or_prefix_that_fits_no_tag_is_refused_with_the_value() {
        Gtin gtin = Gtin.of("80614141123458");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgtin(gtin, Sgtin.MAX_SERIAL + 1, 7))
                .withMessageContaining("274877906944");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgtin(gtin, -1, 7))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgtin(gtin, 1, 5))
                .withMessageContaining("5 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgtin(gtin, 1, 13))
                .withMessageContaining("13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgtin(gtin, 1, 7).encode(8))
                .withMessageContaining("8");
    }
}
