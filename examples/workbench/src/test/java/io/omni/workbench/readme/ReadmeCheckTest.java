package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A README that is right in everything, and what the check says of it once it is doctored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeCheckTest {

    private static final Facts FACTS = new Facts(
            Map.of("first", "if (ready) {\n    go();\n}"),
            Set.of("org.acme:thing:1.0"),
            Set.of("run"),
            List.of("begun", "one", "two", "done"));

    private static final String RIGHT = """
            # Thing

            <!-- run -->
            ```
            make thing
            ```

            ```text
            one
            done
            ```

            ```xml
            <dependency>
              <groupId>org.acme</groupId>
              <artifactId>thing</artifactId>
              <version>1.0</version>
            </dependency>
            ```

            <!-- example first -->
            ```java
              if (ready) {
                  go();
              }
            ```
            """;

    @Test
    void a_readme_that_is_right_has_no_fault() {
        assertThat(faults(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an example that drifted            | go();                | gone();             | differs from the region first
            another indentation within it      | '      go();'        | '    go();'         | differs from the region first
            an example of no region            | example first        | example second      | no code stands behind it
            an example without a name          | <!-- example first   | <!-- first          | no code stands behind it
            another version                    | 1.0</version>        | 1.1</version>       | org.acme:thing:1.1 is none of
            another group                      | org.acme             | org.acne            | org.acne:thing:1.0 is none of
            no version                         | <version>1.0         | <version>           | org.acme:thing:no version is none of
            no dependency                      | <dependency>         | <plugin>            | has no dependency
            what the report does not say       | done                 | failed              | the report does not have
            a command that nobody runs         | <!-- run             | <!-- start          | .ci/run does not run it
            a command with a line in between   | '<!-- run -->'       | '<!-- run -->~'     | .ci/run does not run it
            a command of two lines             | make thing           | make~make thing     | is to have one line
            a language that nobody checks      | ```java              | ```kotlin           | no check knows this language
            """)
    void a_doctored_readme_is_caught(String what, String right, String wrong, String fault) {
        String doctored = RIGHT.replace(right, wrong.replace('~', '\n'));
        assertThat(doctored).as(what).isNotEqualTo(RIGHT);
        assertThat(faults(doctored)).as(what).anyMatch(found -> found.contains(fault));
    }

    @Test
    void lines_of_the_report_in_another_order_are_caught() {
        assertThat(faults(RIGHT.replace("one\ndone", "done\none")))
                .singleElement()
                .asString()
                .endsWith(": one");
    }

    @Test
    void a_new_block_without_a_counterpart_is_caught() {
        Stream.of("```java\nstop();\n```\n", "```\nmake more\n```\n", "```xml\n<plugin/>\n```\n", "```sh\nls\n```\n")
                .forEach(block -> assertThat(faults(RIGHT + block))
                        .singleElement()
                        .asString()
                        .startsWith("line "));
    }

    @Test
    void an_example_or_a_command_that_is_not_shown_is_caught() {
        assertThat(faults("# Thing\n")).containsExactly("no block shows first", "no block shows run");
    }

    @Test
    void a_second_block_for_one_command_is_caught() {
        assertThat(faults(RIGHT + "<!-- run -->\n```\nmake other\n```\n"))
                .singleElement()
                .asString()
                .contains("runs only the first block named run");
    }

    @Test
    void a_block_that_does_not_end_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults("```java\ngo();\n"))
                .withMessage("the block of line 1 does not end");
    }

    @Test
    void links_to_nothing_and_to_tests_that_are_not_there_are_caught() {
        String name = "links_to_nothing_and_to_tests_that_are_not_there_are_caught";
        assertThat(Links.broken(
                        "[a](Nowhere.java) [b](https://www.apache.org/licenses/LICENSE-2.0.txt) [c](#there)",
                        Checkout.EXAMPLES))
                .containsExactly("[a](Nowhere.java): there is no such file");
        assertThat(Links.broken("[`%s`](ReadmeCheckTest.java)".formatted(name), Checkout.EXAMPLES))
                .isEmpty();
        assertThat(Links.broken("[`no_%s`](ReadmeCheckTest.java)".formatted(name), Checkout.EXAMPLES))
                .singleElement()
                .asString()
                .endsWith("the file has no no_" + name);
    }

    private static List<String> faults(String readme) {
        return ReadmeCheck.faults(readme.lines().toList(), FACTS);
    }
}
