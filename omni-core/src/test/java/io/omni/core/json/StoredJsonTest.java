package io.omni.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.storage.AggregateType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredJsonTest {

    /** A box as the third version writes it. The first did not count moves, the second called the place a shelf. */
    public record Box(String label, Optional<String> place, int moves) {}

    private static final JsonForm<Box> BOX = JsonForm.of("box", Box.class)
            .upcast(1, data -> data.put("moves", 0))
            .upcast(2, data -> data.has("shelf") ? data.set("place", data.remove("shelf")) : data);

    /** Constants with methods of their own have classes of their own. */
    public enum Wrap {
        FOIL,
        GIFT_PAPER {
            @Override
            boolean isFestive() {
                return true;
            }
        };

        boolean isFestive() {
            return false;
        }
    }

    public record Wrapped(Wrap wrap) {}

    private static final AggregateType<String, Box> BOXES =
            AggregateType.of("box", Box.class, Box::label, label -> label);

    private final OmniJson json = OmniJson.of(JsonForms.builder().stored(BOX).build());
    private final StoredJson<Box> boxes = json.stored(BOXES);

    @Test
    void a_document_is_one_line_that_says_its_type_and_version() {
        assertThat(boxes.write(new Box("a", Optional.of("rack 7"), 2))).isEqualTo("""
            {"type":"box","version":3,"data":{"label":"a","place":"rack 7","moves":2}}\
            """);
    }

    @Test
    void what_is_empty_is_left_out() {
        assertThat(boxes.write(new Box("a", Optional.empty(), 0))).isEqualTo("""
            {"type":"box","version":3,"data":{"label":"a","moves":0}}\
            """);
    }

    @Test
    void constants_with_methods_of_their_own_are_words_like_others() {
        StoredJson<Wrapped> wrapped = OmniJson.of(
                        JsonForms.builder().stored("wrapped", Wrapped.class).build())
                .stored(Wrapped.class);

        for (Wrap wrap : Wrap.values()) {
            assertThat(wrapped.read(wrapped.write(new Wrapped(wrap))).wrap()).isEqualTo(wrap);
        }
        assertThat(wrapped.write(new Wrapped(Wrap.GIFT_PAPER))).contains("{\"wrap\":\"gift-paper\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"box\",\"version\":3,\"data\":{\"label\":\"a\",\"place\":\"rack 7\",\"moves\":2}}",
                "{\"data\":{\"moves\":2,\"place\":\"rack 7\",\"label\":\"a\"},\"version\":3,\"type\":\"box\"}",
                "{\"version\":3,\"data\":{\"label\":\"a\",\"moves\":2,\"place\":\"rack 7\"},\"type\":\"box\"}",
                " { \"type\" : \"box\" , \"version\":3, \"data\" : {\"label\":\"a\",\"place\":\"rack 7\",\"moves\":2}"
                        + " } ",
            })
    void the_order_of_fields_and_white_space_do_not_matter(String text) {
        assertThat(boxes.read(text)).isEqualTo(new Box("a", Optional.of("rack 7"), 2));
    }

    @Test
    void a_document_of_an_older_version_is_brought_up_step_by_step() {
        assertThat(boxes.read("""
            {"type":"box","version":1,"data":{"label":"a","shelf":"rack 7"}}\
            """)).isEqualTo(new Box("a", Optional.of("rack 7"), 0));
        assertThat(boxes.read("""
            {"data":{"moves":4,"label":"a"},"type":"box","version":2}\
            """)).isEqualTo(new Box("a", Optional.empty(), 4));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,4", "3,4"})
    void the_golden_file_of_every_version_is_read(int version, int moves) throws IOException {
        List<Box> read =
                Files.readAllLines(Path.of("src/test/resources/golden/box/%d.jsonl".formatted(version))).stream()
                        .map(boxes::read)
                        .toList();

        assertThat(read).containsExactly(new Box("a", Optional.of("rack 7"), moves), new Box("b", Optional.empty(), 0));
    }

    @Test
    void a_version_newer_than_known_is_refused_by_number() {
        assertThatThrownBy(() -> boxes.read("""
            {"type":"box","version":4,"data":{"whatever":1}}\
            """))
                .isInstanceOf(UnreadableJson.class)
                .hasMessage("box: version 4 is newer than the version 3 known here: read it with the release that wrote"
                        + " it, or a later one");
    }

    @Test
    void a_version_before_the_first_step_is_refused_by_number() {
        JsonForm<Box> late = JsonForm.of("box", Box.class).upcast(2, data -> data);
        StoredJson<Box> stored =
                OmniJson.of(JsonForms.builder().stored(late).build()).stored(Box.class);

        assertThatThrownBy(() -> stored.read("""
            {"type":"box","version":1,"data":{"label":"a"}}\
            """))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining("version 1 cannot be read, the oldest step being from version 2");
    }

    @Test
    void a_step_that_is_missing_is_refused_when_the_form_is_made() {
        JsonForm<Box> form = JsonForm.of("box", Box.class).upcast(1, data -> data);

        assertThatThrownBy(() -> form.upcast(3, data -> data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the step of box from version 3 does not follow on version 2: add the step from 2 first");
    }

    @Test
    void a_step_that_fails_is_named() {
        JsonForm<Box> form = JsonForm.of("box", Box.class).upcast(1, data -> {
            throw new IllegalStateException("no moves");
        });
        StoredJson<Box> stored =
                OmniJson.of(JsonForms.builder().stored(form).build()).stored(Box.class);

        assertThatThrownBy(() -> stored.read("""
            {"type":"box","version":1,"data":{"label":"a"}}\
            """))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining("the step from version 1 failed")
                .hasRootCauseMessage("no moves");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"crate\",\"version\":3,\"data\":{}} | its type should be \"box\"",
                "{\"type\":7,\"version\":3,\"data\":{}} | its type should be \"box\"",
                "{\"type\":\"box\",\"data\":{\"label\":\"a\",\"moves\":0}} | field \"version\" is missing",
                "{\"version\":3,\"data\":{\"label\":\"a\",\"moves\":0}} | field \"type\" is missing",
                "{\"type\":\"box\",\"version\":3} | field \"data\" is missing",
                "{\"type\":\"box\",\"version\":\"3\",\"data\":{}} | give a whole number",
                "{\"type\":\"box\",\"version\":0,\"data\":{}} | version 0 cannot be read",
                "{\"type\":\"box\",\"version\":99999999999,\"data\":{}} | out of range",
                "{\"type\":\"box\",\"version\":1,\"data\":[]} | field \"data\" does not fit",
                "{\"type\":\"box\",\"version\":3,\"data\":null} | field \"data\" is missing",
                "{\"type\":\"box\",\"version\":3,\"kind\":1,\"data\":{}} | field \"kind\" is unknown here: remove it,"
                        + " or correct it to one of [data, type, version]",
                "{\"type\":\"box\",\"type\":\"box\",\"version\":3,\"data\":{}} | field \"type\" is there twice",
                "{\"type\":\"box\",\"version\":3,\"data\":{\"label\":\"a\",\"moves\":0}} {} | something follows after"
                        + " the end",
                "{\"type\":\"box\",\"version\":3,\"data\":{\"label\":\"a\",\"moves\":0} | ends too early",
                "[] | is no document",
                "'' | is no document",
            })
    void what_is_no_such_document_is_refused(String text, String problem) {
        assertThatThrownBy(() -> boxes.read(text))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageStartingWith("box")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"label\":\"a\",\"moves\":0,\"shelf\":\"b\"} | data.shelf | field \"shelf\" is unknown here: remove"
                        + " it, or correct it to one of [label, moves, place]",
                "{\"label\":\"a\"} | data.moves | field \"moves\" is missing: add it",
                "{\"label\":null,\"moves\":0} | data.label | is null: give a value",
                "{\"label\":7,\"moves\":0} | data.label | does not fit: give a text in quotes",
                "{\"label\":\"a\",\"moves\":1.0} | data.moves | does not fit: give a whole number",
                "{\"label\":\"a\",\"moves\":\"1\"} | data.moves | does not fit: give a whole number",
                "{\"label\":\"a\",\"moves\":3000000000} | data.moves | the number is out of range: give a smaller one",
                "{\"label\":\"a\",\"moves\":0,\"moves\":1} | data | field \"moves\" is there twice: remove one",
            })
    void what_its_data_lack_or_have_too_much_is_named_with_its_field(String data, String field, String problem) {
        assertThatThrownBy(() -> boxes.read("{\"type\":\"box\",\"version\":3,\"data\":" + data + "}"))
                .isInstanceOfSatisfying(UnreadableJson.class, refused -> {
                    assertThat(refused.document()).isEqualTo("box");
                    assertThat(refused.place().field()).isEqualTo(field);
                    assertThat(refused.problem()).isEqualTo(problem);
                });
    }

    @Test
    void null_is_read_as_left_out_where_a_field_may_be_left_out() {
        assertThat(boxes.read("""
            {"type":"box","version":3,"data":{"label":"a","place":null,"moves":0}}\
            """)).isEqualTo(new Box("a", Optional.empty(), 0));
    }

    @Test
    void numbers_are_exact_to_64_bits() {
        StoredJson<Checkpoint> checkpoints = json.stored(Checkpoint.class);
        AccountId account = AccountId.of("stock", "coat", "leeds");
        Checkpoint most = new Checkpoint(Long.MAX_VALUE, List.of(AccountState.empty(account)));

        assertThat(checkpoints.read(checkpoints.write(most))).isEqualTo(most);
        assertThat(checkpoints.write(most)).contains("9223372036854775807");
    }

    @Test
    void a_refusal_repeats_nothing_that_stands_in_the_document() {
        assertThatThrownBy(() -> boxes.read("""
            {"type":"box","version":3,"data":{"label":"a","moves":"Ada Lovelace"}}\
            """))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageNotContaining("Ada")
                .hasNoCause();
    }

    @Test
    void aggregates_without_a_form_of_their_name_and_class_are_refused() {
        AggregateType<String, Box> crates = AggregateType.of("crate", Box.class, Box::label, label -> label);
        AggregateType<String, String> words = AggregateType.of("word", String.class, word -> word, word -> word);

        assertThatThrownBy(() -> json.stored(crates))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregates 'crate' have the stored form 'box': give both one name");
        assertThatThrownBy(() -> json.stored(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("java.lang.String has no stored form: add one, or the forms of its module");
    }
}
