package io.omni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.omni.core.broken.DecidesWithALibrary;
import io.omni.core.broken.internal.Hidden;
import io.omni.core.broken.json.ReadsWithALibrary;
import io.omni.inventory.broken.ReachesIntoInternal;
import io.omni.inventory.broken.internal.InternalReachesIntoInternal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package may see: internals of its own module only, and no library where decisions are made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundariesTest {

    private static final ArchRule DECIDING = classes()
            .that()
            .resideInAnyPackage(Layers.domain())
            .and()
            .resideOutsideOfPackages("..json..", "..memory..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "io.omni..")
            .because("packages that decide import the JDK, JSpecify and Omni only");

    private static final ArchRule INTERNALS = classes().should(stayOutOfOtherInternals());

    @Test
    void packages_that_decide_see_no_library() {
        DECIDING.check(Codebase.MAIN);
    }

    @Test
    void a_decision_that_leans_on_a_library_is_caught() {
        assertThat(Codebase.catches(DECIDING, DecidesWithALibrary.class)).isTrue();
    }

    @Test
    void json_packages_may_use_a_library() {
        assertThat(Codebase.catches(DECIDING.allowEmptyShould(true), ReadsWithALibrary.class))
                .isFalse();
    }

    @Test
    void internals_are_seen_inside_their_module_only() {
        INTERNALS.check(Codebase.MAIN);
    }

    @ParameterizedTest
    @ValueSource(classes = {ReachesIntoInternal.class, InternalReachesIntoInternal.class})
    void reaching_into_another_modules_internals_is_caught(Class<?> broken) {
        assertThat(Codebase.catches(INTERNALS, broken)).isTrue();
    }

    @Test
    void a_module_may_use_its_own_internals() {
        assertThat(Codebase.catches(INTERNALS, Hidden.class)).isFalse();
    }

    private static ArchCondition<JavaClass> stayOutOfOtherInternals() {
        DescribedPredicate<JavaClass> internal = JavaClass.Predicates.resideInAPackage("io.omni..internal..");
        return new ArchCondition<>("stay out of other modules' internal packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (internal.test(target) && !module(target).equals(module(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The third word of the package: {@code core} in {@code io.omni.core.money}. */
    private static String module(JavaClass type) {
        String[] words = type.getPackageName().split("\\.", 4);
        return words.length > 2 ? words[2] : "";
    }
}
