package io.omni.core.json;

import static io.omni.core.json.JsonForms.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Sku;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonFormsTest {

    public sealed interface Answer {

        record Yes() implements Answer {}

        record Maybe(int percent) implements Answer {}
    }

    public record Asked(List<Answer> answers) {}

    public record Weighed(BitSet weight) {}

    public interface Rule {}

    public record First(int rank) implements Rule {}

    public record Second(Map<Sku, Integer> ranks, Set<Size> sizes) implements Rule {}

    public enum Size {
        SMALL,
        VERY_LARGE
    }

    @Test
    void a_type_of_a_sealed_value_without_a_name_is_refused_when_forms_are_put_together() {
        JsonForms forms = JsonForms.builder()
                .choice(Answer.class, named("yes", Answer.Yes.class))
                .values(Asked.class)
                .build();

        assertThatThrownBy(() -> OmniJson.of(forms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[%s] have no name among the types of %s: add them to the choice"
                        .formatted(Answer.Maybe.class.getName(), Answer.class.getName()));
    }

    @Test
    void a_sealed_value_without_a_choice_is_refused_with_who_needs_it() {
        JsonForms forms = JsonForms.builder().values(Asked.class).build();

        assertThatThrownBy(() -> OmniJson.of(forms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("%s, needed by %s.answers, has no form"
                        .formatted(Answer.class.getName(), Asked.class.getName()));
    }

    @Test
    void a_class_that_is_not_known_is_refused() {
        JsonForms forms = JsonForms.builder().stored("weighed", Weighed.class).build();

        assertThatThrownBy(() -> OmniJson.of(forms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("java.util.BitSet, needed by");
    }

    @Test
    void a_form_that_is_there_twice_is_refused() {
        JsonForms forms = JsonForms.builder().stored("sku", Sku.class).build();

        assertThatThrownBy(() -> OmniJson.of(forms, forms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stored form sku of io.omni.core.catalog.Sku is there twice: give it once");
    }

    @Test
    void a_component_that_does_not_exist_cannot_be_left_out() {
        JsonForms forms = JsonForms.builder()
                .optional(First.class, "rang")
                .values(First.class)
                .build();

        assertThatThrownBy(() -> OmniJson.of(forms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no component 'rang'");
    }

    public record Labeled(String type) implements Rule {}

    public record Noted(Rule rule, First first) {}

    @Test
    void a_component_in_the_place_of_the_name_is_refused() {
        JsonForms forms = JsonForms.builder()
                .choice(Rule.class, named("labeled", Labeled.class))
                .build();

        assertThatThrownBy(() -> OmniJson.of(forms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a component 'type' where the name of its type stands");
    }

    @Test
    void the_types_of_an_open_interface_are_gathered_and_named_in_its_own_field() {
        OmniJson json = OmniJson.of(
                JsonForms.builder().open(Rule.class, "kind").values(Noted.class).build(),
                JsonForms.builder()
                        .choice(Rule.class, named("labeled", Labeled.class), named("first", First.class))
                        .build());
        Noted noted = new Noted(new Labeled("fragile"), new First(7));

        String text = json.mapper().writeValueAsString(noted);

        assertThat(text).isEqualTo("""
            {"rule":{"kind":"labeled","type":"fragile"},"first":{"rank":7}}\
            """);
        assertThat((Object) json.mapper().readValue(text, Noted.class)).isEqualTo(noted);
    }

    @Test
    void names_are_lower_case_words() {
        assertThatThrownBy(() -> named("Yes", Answer.Yes.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonForm.of("Order", Sku.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonForm.of("a".repeat(64), Sku.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void several_modules_may_name_types_of_one_open_interface() {
        OmniJson json = OmniJson.of(
                JsonForms.builder()
                        .choice(Rule.class, named("first", First.class))
                        .build(),
                JsonForms.builder()
                        .choice(Rule.class, named("second", Second.class))
                        .build());
        Rule second = new Second(Map.of(new Sku("b"), 2, new Sku("a"), 1), Set.of(Size.VERY_LARGE, Size.SMALL));

        String text = json.mapper().writerFor(Rule.class).writeValueAsString(second);

        assertThat(text).isEqualTo("""
            {"type":"second","ranks":{"a":1,"b":2},"sizes":["small","very-large"]}\
            """);
        assertThat((Object) json.mapper().readValue(text, Rule.class)).isEqualTo(second);
    }
}
