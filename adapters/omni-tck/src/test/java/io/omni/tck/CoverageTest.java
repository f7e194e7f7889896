package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No rule of a contract is without a test that carries its number and a broken store that this test catches; and no test is ever skipped. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoverageTest {

    private static final Pattern SKIPPING = Pattern.compile(
            "Assumptions|assume\\w*\\(|TestAbortedException|@Disabled|@Enabled|Conditional|ExecutionCondition");

    @Test
    void every_contract_that_numbers_rules_has_a_suite() {
        Map<String, List<String>> proven = new TreeMap<>();
        for (Suite suite : Suite.values()) {
            proven.put(suite.contract(), suite.rules());
        }
        assertThat(proven).isEqualTo(Javadoc.all());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void the_rules_of_a_contract_count_from_one_under_one_letter(Suite suite) {
        String letter = suite.rules().get(0).substring(0, 1);
        assertThat(suite.rules())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, suite.rules().size())
                                .mapToObj(number -> letter + number)
                                .toList());
    }

    @Test
    void no_two_contracts_share_a_letter() {
        List<String> letters = Arrays.stream(Suite.values())
                .map(suite -> suite.rules().get(0).substring(0, 1))
                .toList();
        assertThat(letters).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void every_rule_has_a_test_that_carries_its_number_and_every_test_a_rule(Suite suite) {
        assertThat(testedRules(suite.cage())).containsExactlyInAnyOrderElementsOf(suite.rules());
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void every_rule_has_a_broken_store_that_its_own_suite_catches(Suite suite) {
        Set<String> broken = Zoo.broken()
                .filter(mutant -> mutant.suite() == suite)
                .flatMap(mutant -> mutant.rules().stream())
                .collect(Collectors.toSet());
        assertThat(broken).containsExactlyInAnyOrderElementsOf(suite.rules());
    }

    @Test
    void a_rule_that_is_added_to_a_javadoc_is_seen() {
        assertThat(Javadoc.rulesIn(" *   <li><b>L-1 Atomic.</b> All.\n *   <li><b>L-20</b> Another, see L-1.\n"))
                .containsExactly("L1", "L20");
    }

    @Test
    void no_suite_skips_or_aborts_a_test() throws IOException {
        List<String> skipping = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Javadoc.root().resolve("adapters/omni-tck/src/main/java"))) {
            files.filter(Files::isRegularFile).forEach(file -> {
                if (SKIPPING.matcher(Javadoc.text(file)).find()) {
                    skipping.add(file.getFileName().toString());
                }
            });
        }
        assertThat(skipping).isEmpty();
    }

    @Test
    void what_skips_a_test_is_recognized() {
        assertThat(List.of(
                        "import org.junit.jupiter.api.Assumptions;",
                        "assumeTrue(ready)",
                        "@Disabled",
                        "@EnabledOnOs(LINUX)"))
                .allMatch(line -> SKIPPING.matcher(line).find());
    }

    private static Set<String> testedRules(Class<?> suite) {
        Set<String> rules = new TreeSet<>();
        for (Class<?> type = suite; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isTest(method)) {
                    rules.add(method.getName().split("_", 2)[0]);
                }
            }
            for (Class<?> nested : type.getDeclaredClasses()) {
                rules.addAll(testedRules(nested));
            }
        }
        return rules;
    }

    private static boolean isTest(Method method) {
        return Stream.<Class<? extends Annotation>>of(Test.class, RepeatedTest.class, ParameterizedTest.class)
                .anyMatch(method::isAnnotationPresent);
    }
}
