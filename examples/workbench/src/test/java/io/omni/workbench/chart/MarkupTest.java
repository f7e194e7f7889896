package io.omni.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Marks & Sparks",
                "\" onload=\"alert(1)",
                "' onload='alert(1)",
                "]]> --> &lt;",
                "Stühle, 椅子, 🪑"
            })
    void any_text_comes_back_as_it_was_and_adds_no_element(String text) {
        String page = new Markup().leaf("p", text, "title", text).toString();
        var body = Jsoup.parse(page).body();
        assertThat(body.getAllElements()).hasSize(2);
        assertThat(body.child(0).wholeText()).isEqualTo(text);
        assertThat(body.child(0).attr("title")).isEqualTo(text);
        assertThat(body.child(0).attributesSize()).isEqualTo(1);
    }

    @Test
    void characters_that_no_markup_allows_are_replaced() {
        assertThat(new Markup().leaf("p", "a\u0000b\u001bc\ud800d").toString()).contains("a\ufffdb\ufffdc\ufffdd");
    }

    @Test
    void an_attribute_without_a_value_is_left_out() {
        assertThat(new Markup().empty("hr", "class", "", "id", "x")).hasToString("\n<hr id=\"x\"/>\n");
    }

    @Test
    void what_is_not_closed_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().open("main").open("table").toString())
                .withMessage("Element table was not closed: close it first");
    }

    @Test
    void what_would_end_a_comment_or_a_style_sheet_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().comment("a -- b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().style("</style>"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Markup().open("p", "id"))
                .withMessage("Attribute id of p has no value: give names and values in turn");
    }
}
