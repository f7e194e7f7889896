package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.internal.SharedData;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class GtinTest {
    private static final String SAMPLE = """
            {"cases": [
              {"id": "wrong-digit", "type": "mod10_check", "value": "12345673", "expected": false},
              {"id": "wrong-length", "type": "mod10_check", "value": "123456789012345670", "expected": false}
            ]}""";

    @Test
    void numbers_of_all_four_lengths_are_accepted() {
        for (String digits : List.of("96385074", "036000291452", "4006381333931", "10614141000415")) {
            assertThat(Gtin.isValid(digits)).as(digits).isTrue();
            assertThat(Gtin.of(digits)).hasToString(digits);
        }
    }

    @Test
    void one_article_is_one_number_however_many_zeros_are_before_it() {
        assertThat(Gtin.of("00036000291452"))
                .isEqualTo(Gtin.of("0036000291452"))
                .isEqualTo(Gtin.of("036000291452"))
                .hasSameHashCodeAs(Gtin.of("036000291452"))
                .hasToString("036000291452");
        assertThat(Gtin.of("00000096385074")).isEqualTo(Gtin.of("96385074")).hasToString("96385074");
    }

    @Test
    void the_padded_form_has_fourteen_digits() {
        assertThat(Gtin.of("96385074").padded()).isEqualTo("00000096385074");
        assertThat(Gtin.of("4006381333931").padded()).isEqualTo("04006381333931");
        assertThat(Gtin.of("10614141000415").padded()).isEqualTo("10614141000415");
    }

    @Test
    void a_wrong_check_digit_is_refused_and_the_right_one_told() {
        assertThat(Gtin.isValid("4006381333932")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gtin.of("4006381333932"))
                .withMessageContaining("\"4006381333932\" should end with check digit 1");
    }

    @Test
    void what_is_not_8_12_13_or_14_digits_is_refused() {
        for (String text : List.of(
                "",
                "0",
                "1234567",
                "123456789",
                "00000000000",
                "000000000000000",
                "4006381 333931",
                "٤٠٠٦٣٨١٣٣٣٩٣١",
                "400638133393X")) {
            assertThat(Gtin.isValid(text)).as(text).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Gtin.of(text))
                    .withMessageContaining("\"" + text + "\" is not 8, 12, 13 or 14 digits");
        }
    }

    @Test
    void a_check_digit_is_added_to_7_11_12_or_13_digits() {
        assertThat(Gtin.withCheckDigit("400638133393")).isEqualTo(Gtin.of("4006381333931"));
        assertThat(Gtin.withCheckDigit("03600029145")).isEqualTo(Gtin.of("036000291452"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gtin.withCheckDigit("12345678"))
                .withMessageContaining("\"12345678\" without its check digit is not 7, 11, 12 or 13 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gtin.withCheckDigit("123456x"))
                .withMessageContaining("\"123456x\"");
    }

    @Test
    void the_check_digits_that_gs1s_own_tests_refuse_are_refused() {
        JsonNode root = JsonMapper.shared().readTree(SharedData.read("peer-cases/gs1_check_digits.json", SAMPLE));
        int seen = 0;
        for (JsonNode peer : root.path("cases")) {
            if (peer.path("type").asString().equals("mod10_check")) {
                seen++;
                assertThat(Gtin.isValid(peer.path("value").asString()))
                        .as(peer.path("id").asString())
                        .isEqualTo(peer.path("expected").asBoolean());
            }
        }
        assertThat(seen).isPositive();
    }
}
