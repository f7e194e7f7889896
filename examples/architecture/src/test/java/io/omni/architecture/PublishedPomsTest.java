package io.omni.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to Maven Central: the POMs of all modules that are not examples. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedPomsTest {

    private static final List<String> LIBRARIES = List.of(
            "com.github.ben-manes.caffeine:caffeine",
            "jakarta.validation:jakarta.validation-api",
            "org.jspecify:jspecify",
            "org.slf4j:slf4j-api",
            "tools.jackson.core:jackson-databind");

    private static final String RIGHT = """
            <project>
              <groupId>org.acme</groupId>
              <artifactId>thing</artifactId>
              <version>1.0</version>
              <name>Thing</name>
              <description>What it is for</description>
              <url>https://acme.example</url>
              <licenses><license><name>Apache-2.0</name><url>https://acme.example/license</url></license></licenses>
              <developers><developer><name>Acme</name></developer></developers>
              <scm><connection>scm:git:acme</connection><url>https://acme.example</url></scm>
              <dependencies><dependency><artifactId>other</artifactId><scope>compile</scope></dependency></dependencies>
            </project>
            """;

    @ParameterizedTest
    @MethodSource("published")
    void a_published_pom_has_what_a_host_needs_and_nothing_of_the_build(String module) {
        assertThat(pom(module).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void the_modules_bring_no_library_but_those_of_the_design(String module) {
        assertThat(pom(module).dependencies())
                .filteredOn(dependency -> !dependency.startsWith("io.omni:"))
                .isSubsetOf(LIBRARIES);
    }

    static Stream<String> the_modules_bring_no_library_but_those_of_the_design() {
        return published().filter(module -> !module.startsWith("adapters/"));
    }

    @Test
    void the_bom_has_every_published_module_and_nothing_else() {
        List<PublishedPom> poms = published().map(PublishedPomsTest::pom).toList();
        assertThat(poms)
                .filteredOn(PublishedPom::isBom)
                .singleElement()
                .extracting(PublishedPom::managed)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrderElementsOf(poms.stream()
                        .filter(pom -> !pom.isBom())
                        .map(PublishedPom::coordinates)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/coverage", "examples/boot-hosts"})
    void the_coverage_report_and_the_hosts_have_every_published_module(String example) throws IOException {
        assertThat(Files.readString(Codebase.ROOT.resolve(example).resolve("pom.xml")))
                .contains(published()
                        .map(PublishedPomsTest::pom)
                        .filter(pom -> !pom.isBom())
                        .map(pom -> "<artifactId>" + pom.artifact() + "</artifactId>")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource
    void no_example_is_published(String module) throws IOException {
        assertThat(Files.readString(Codebase.ROOT.resolve(module).resolve("pom.xml")))
                .contains("<maven.install.skip>true<", "<maven.deploy.skip>true<");
    }

    static Stream<String> published() {
        return Codebase.listed().stream().filter(module -> !module.startsWith("examples/"));
    }

    static Stream<String> no_example_is_published() {
        return Codebase.listed().stream().filter(module -> module.startsWith("examples/"));
    }

    @Test
    void a_pom_that_is_right_has_no_fault() throws IOException {
        assertThat(faults(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <name>Thing</name>       |                                    | no name
            <url>https://acme.example/license</url> |                     | no licenses/license/url
            <developers><developer><name>Acme</name></developer></developers> | | no developers/developer/name
            <version>1.0</version>   | <version>${revision}</version>     | leaves a ${property} open
            <name>Thing</name>       | <name>A</name><parent/>            | has parent
            <name>Thing</name>       | <name>A</name><build/>             | has build
            <name>Thing</name>       | <name>A</name><properties/>        | has properties
            <name>Thing</name>       | <name>A</name><repositories/>      | has repositories
            <scope>compile</scope>   | <scope>test</scope>                | has a dependency of scope test
            <dependencies>           | <dependencyManagement><dependencies><dependency/></dependencies></dependencyManagement><dependencies> | has dependencyManagement
            """)
    void a_pom_that_lacks_or_tells_something_is_caught(String right, String wrong, String fault) throws IOException {
        assertThat(RIGHT).contains(right);
        assertThat(faults(RIGHT.replace(right, wrong == null ? "" : wrong))).containsExactly(fault);
    }

    private static List<String> faults(String xml) throws IOException {
        return PublishedPom.parse(new ByteArrayInputStream(xml.getBytes(UTF_8))).faults();
    }

    private static PublishedPom pom(String module) {
        return PublishedPom.of(Codebase.ROOT.resolve(module));
    }
}
