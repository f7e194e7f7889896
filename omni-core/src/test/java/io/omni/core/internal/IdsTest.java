package io.omni.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdsTest {

    static Stream<Function<String, Object>> ids() {
        return Stream.of(Sku::new, ProductId::new, ChannelId::new, LocationId::new);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_prints_as_its_value_and_equals_another_of_that_value(Function<String, Object> id) {
        assertThat(id.apply("A-1 é/7"))
                .hasToString("A-1 é/7")
                .isEqualTo(id.apply("A-1 é/7"))
                .isNotEqualTo(id.apply("a-1 é/7"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_blank_id_is_refused(Function<String, Object> id) {
        assertThatIllegalArgumentException().isThrownBy(() -> id.apply(" ")).withMessageContaining("\" \" is blank");
        assertThatIllegalArgumentException().isThrownBy(() -> id.apply("")).withMessageContaining("\"\" is blank");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_with_white_space_around_it_is_refused(Function<String, Object> id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id.apply("A1 "))
                .withMessageContaining("\"A1 \" has white space around it");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_of_64_characters_is_the_longest(Function<String, Object> id) {
        assertThat(id.apply("x".repeat(64))).hasToString("x".repeat(64));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id.apply("x".repeat(65)))
                .withMessageContaining("\"" + "x".repeat(64) + "...\" has 65 characters: use at most 64");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_with_a_control_character_is_refused_by_a_message_of_one_line(Function<String, Object> id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id.apply("A\nB"))
                .withMessageContaining("\"A\\u000aB\" has a control character");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_with_half_a_surrogate_pair_is_refused(Function<String, Object> id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> id.apply("A\uD83DB"))
                .withMessageContaining("A\\ud83dB");
        assertThat(id.apply("A\uD83D\uDED2B")).hasToString("A\uD83D\uDED2B");
    }

    @Test
    void skus_and_locations_sort_by_their_text() {
        assertThat(Stream.of(new Sku("B"), new Sku("A10"), new Sku("A2")).sorted())
                .isEqualTo(List.of(new Sku("A10"), new Sku("A2"), new Sku("B")));
        assertThat(new LocationId("A")).isLessThan(new LocationId("B"));
    }
}
