package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.OmniException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The suites catch every store of the zoo, by a test that carries the number of the rule that it breaks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenStoresTest {

    @ParameterizedTest
    @MethodSource("io.omni.tck.Zoo#healthy")
    void a_store_that_is_not_broken_passes_every_test_and_none_is_skipped(Mutant healthy) {
        Events tests = run(healthy);
        assertThat(tests.failed().count()).isZero();
        assertThat(tests.skipped().count()).isZero();
        assertThat(tests.aborted().count()).isZero();
        assertThat(tests.succeeded().count()).isEqualTo(tests.started().count());
        assertThat(rulesOf(tests.succeeded()))
                .containsExactlyInAnyOrderElementsOf(healthy.suite().rules());
    }

    @ParameterizedTest
    @MethodSource("io.omni.tck.Zoo#idle")
    void a_store_that_does_nothing_at_all_fails_every_rule(Mutant idle) {
        assertThat(rulesOf(run(idle).failed()))
                .containsExactlyInAnyOrderElementsOf(idle.suite().rules());
    }

    @ParameterizedTest
    @MethodSource("io.omni.tck.Zoo#broken")
    void a_broken_store_is_caught_by_the_rule_that_it_breaks(Mutant broken) {
        Events failed = run(broken).failed();
        assertThat(rulesOf(failed)).containsExactlyInAnyOrderElementsOf(broken.rules());
        assertThat(failed.stream().map(BrokenStoresTest::thrown))
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOfAny(AssertionError.class, OmniException.class, ExecutionException.class));
    }

    @Test
    void every_rule_has_a_store_that_breaks_it() {
        Set<String> broken =
                Zoo.broken().flatMap(mutant -> mutant.rules().stream()).collect(Collectors.toSet());
        assertThat(broken)
                .containsExactlyInAnyOrderElementsOf(
                        Javadoc.all().values().stream().flatMap(List::stream).toList());
    }

    @Test
    void no_two_stores_have_the_same_name() {
        List<String> names = Zoo.broken().map(Mutant::toString).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static Events run(Mutant mutant) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(Map.of(Cage.MUTANT, mutant.toString()))
                .selectors(DiscoverySelectors.selectClass(mutant.suite().cage()))
                .execute()
                .testEvents();
    }

    private static Set<String> rulesOf(Events events) {
        Set<String> rules = new TreeSet<>();
        events.stream()
                .map(event -> event.getTestDescriptor().getLegacyReportingName())
                .forEach(name -> rules.add(name.split("_", 2)[0]));
        return rules;
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
