package io.omni.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.omni.core.json.JsonForm;
import io.omni.forms.Document.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CONTRIBUTING tells what to do when one of these fails. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenFilesTest {

    static List<Document> documents() {
        return Forms.documents();
    }

    /** Every version that can be read, with the documents of that version. */
    static Stream<Arguments> versions() {
        return Forms.documents().stream()
                .filter(document -> document.version() > 0)
                .flatMap(document -> IntStream.rangeClosed(oldest(document), document.version())
                        .mapToObj(version -> arguments(document, version)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_is_written_is_the_golden_file_byte_for_byte(Document document) {
        List<String> golden = GoldenFiles.current(document);

        assertThat(golden)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(
                                document.write().apply(document.read().apply(text)))
                        .isEqualTo(text));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void what_any_version_wrote_is_read(Document document, int version) {
        assertThat(GoldenFiles.lines(document, version))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(document.unwrapped(document.read().apply(text)))
                                .isInstanceOf(document.type()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void golden_files_of_a_class_show_every_component_every_type_and_every_constant(Document document) {
        Set<String> shown = new HashSet<>();
        Forms.documents().stream()
                .filter(other -> other.type() == document.type())
                .forEach(other -> GoldenFiles.current(other)
                        .forEach(text ->
                                TypeGraph.collect(other.unwrapped(other.read().apply(text)), shown)));

        assertThat(shown).containsAll(new TypeGraph(Forms.all()).features(List.of(document.type())));
    }

    @Test
    void every_golden_file_belongs_to_a_form() {
        Set<String> owners = new HashSet<>();
        Forms.documents()
                .forEach(document ->
                        owners.add(document.kind().name().toLowerCase(Locale.ROOT) + "/" + document.name()));

        assertThat(GoldenFiles.all())
                .allSatisfy(file -> assertThat(owners)
                        .contains(
                                file.startsWith("value/")
                                        ? file.replace(".jsonl", "")
                                        : file.replaceAll("/[^/]*$", "")));
    }

    private static int oldest(Document document) {
        List<JsonForm<?>> forms = document.kind() == Kind.STORED
                ? Forms.all().stored()
                : Forms.all().emitted();
        return forms.stream()
                .filter(form -> form.name().equals(document.name()))
                .findFirst()
                .orElseThrow()
                .oldestVersion();
    }
}
