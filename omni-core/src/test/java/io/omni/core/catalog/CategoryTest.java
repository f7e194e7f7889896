package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class CategoryTest {

    private static final Category KITCHEN = Category.of("home", "kitchen");
    private static final Category MUGS = Category.of("home", "kitchen", "mugs");

    @Test
    void a_category_contains_itself_and_what_lies_below_it() {
        assertThat(KITCHEN.contains(KITCHEN)).isTrue();
        assertThat(KITCHEN.contains(MUGS)).isTrue();
        assertThat(MUGS.contains(KITCHEN)).isFalse();
        assertThat(KITCHEN.contains(Category.of("home", "kitchenware"))).isFalse();
        assertThat(KITCHEN.contains(Category.of("shop", "kitchen"))).isFalse();
    }

    @Test
    void categories_are_sorted_by_their_names_from_the_top_down() {
        Category bath = Category.of("home", "bath", "mats");
        assertThat(List.of(MUGS, KITCHEN, bath).stream().sorted()).containsExactly(bath, KITCHEN, MUGS);
        assertThat(MUGS).hasToString("home > kitchen > mugs");
    }

    @Test
    void a_category_without_names_or_with_a_blank_one_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(Category::of).withMessageContaining("Category without names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Category.of("home", " "))
                .withMessageContaining("is blank");
    }
}
