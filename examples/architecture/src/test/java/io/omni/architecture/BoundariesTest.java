package io.omni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.omni.core.broken.AnnotatedForJackson;
import io.omni.core.broken.AsksADatabase;
import io.omni.core.broken.DecidesOnJson;
import io.omni.core.broken.DecidesWithAConstraintOfJakarta;
import io.omni.core.broken.DecidesWithALibrary;
import io.omni.core.broken.ValueThatLogs;
import io.omni.core.broken.internal.Hidden;
import io.omni.core.broken.json.ReadsWithALibrary;
import io.omni.core.broken.json.ReadsWithJackson;
import io.omni.core.broken.validation.ValidatesWithALibrary;
import io.omni.core.broken.validation.ValidatesWithTheApi;
import io.omni.inventory.broken.ReachesIntoInternal;
import io.omni.inventory.broken.internal.InternalReachesIntoInternal;
import io.omni.inventory.view.broken.ViewThatLogs;
import io.omni.orders.internal.broken.LeansOnMoreThanALog;
import io.omni.orders.internal.broken.Logs;
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
            .resideOutsideOfPackages("..json..", "..memory..", "..validation..")
            .and()
            .resideOutsideOfPackages(Layers.logging())
            .and()
            .resideOutsideOfPackages(Layers.remembering())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "io.omni..")
            .because("packages that decide import the JDK, JSpecify and Omni only");

    private static final ArchRule REMEMBERING = classes()
            .that()
            .resideInAnyPackage(Layers.remembering())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "com.github.benmanes.caffeine..", "io.omni..")
            .because("packages that remember use Caffeine, and no other library");

    private static final ArchRule LOGGING = classes()
            .that()
            .resideInAnyPackage(Layers.logging())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "org.slf4j..", "io.omni..")
            .because("packages that carry out may log, by SLF4J, and see no other library");

    private static final ArchRule JSON_APART = noClasses()
            .that()
            .resideInAnyPackage(Layers.domain())
            .and()
            .resideOutsideOfPackage("..json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.omni..json..")
            .because("the domain does not know how it is written: a host puts the forms together");

    private static final ArchRule JSON_BY_JACKSON = classes()
            .that()
            .resideInAPackage("io.omni..json..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "io.omni..", "tools.jackson..", "com.fasterxml.jackson.annotation..")
            .because("json packages use Jackson 3, and no other library");

    private static final ArchRule VALIDATION_BY_JAKARTA = classes()
            .that()
            .resideInAPackage("io.omni..validation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.omni..", "jakarta.validation..")
            .because("constraints use the API of Jakarta Validation, no provider and no other library");

    private static final ArchRule NO_JACKSON_ANNOTATIONS = noClasses()
            .that()
            .resideInAnyPackage(Layers.domain())
            .should()
            .beAnnotatedWith(annotationOfJackson())
            .orShould(haveAMemberAnnotatedByJackson())
            .because("Jackson's annotations jar is shared with Jackson 2 and may be an older one");

    private static final ArchRule SQL_APART = noClasses()
            .that()
            .resideOutsideOfPackages(Layers.DATABASES)
            .and()
            .resideOutsideOfPackages(Layers.examples())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("a host without a database carries no trace of one: SQL is spoken in omni-jdbc only");

    private static final ArchRule INTERNALS = classes().should(stayOutOfOtherInternals());

    @Test
    void packages_that_decide_see_no_library() {
        DECIDING.check(Codebase.MAIN);
    }

    @Test
    void packages_that_carry_out_see_no_library_but_slf4j() {
        LOGGING.check(Codebase.MAIN);
    }

    @Test
    void a_package_that_carries_out_may_log() {
        assertThat(Codebase.catches(LOGGING, Logs.class)).isFalse();
        assertThat(Codebase.catches(DECIDING.allowEmptyShould(true), Logs.class))
                .isFalse();
    }

    @Test
    void another_library_beside_the_log_is_caught() {
        assertThat(Codebase.catches(LOGGING, LeansOnMoreThanALog.class)).isTrue();
    }

    @Test
    void a_value_that_logs_is_caught() {
        assertThat(Codebase.catches(DECIDING, ValueThatLogs.class)).isTrue();
    }

    @Test
    void what_remembers_uses_no_library_but_caffeine() {
        REMEMBERING.check(Codebase.MAIN);
    }

    @Test
    void a_view_that_leans_on_more_than_its_cache_is_caught() {
        assertThat(Codebase.catches(REMEMBERING, ViewThatLogs.class)).isTrue();
    }

    @Test
    void a_decision_that_leans_on_a_library_is_caught() {
        assertThat(Codebase.catches(DECIDING, DecidesWithALibrary.class)).isTrue();
    }

    @Test
    void json_packages_may_use_a_library() {
        assertThat(Codebase.catches(DECIDING.allowEmptyShould(true), ReadsWithJackson.class))
                .isFalse();
    }

    @Test
    void json_packages_use_no_library_but_jackson() {
        JSON_BY_JACKSON.check(Codebase.MAIN);
    }

    @Test
    void a_json_package_that_leans_on_another_library_is_caught() {
        assertThat(Codebase.catches(JSON_BY_JACKSON, ReadsWithALibrary.class)).isTrue();
        assertThat(Codebase.catches(JSON_BY_JACKSON, ReadsWithJackson.class)).isFalse();
    }

    @Test
    void only_constraints_may_use_the_api_of_jakarta_validation() {
        assertThat(Codebase.catches(DECIDING, DecidesWithAConstraintOfJakarta.class))
                .isTrue();
        assertThat(Codebase.catches(DECIDING.allowEmptyShould(true), ValidatesWithTheApi.class))
                .isFalse();
    }

    @Test
    void constraints_use_no_library_but_the_api_of_jakarta_validation() {
        VALIDATION_BY_JAKARTA.check(Codebase.MAIN);
    }

    @Test
    void a_constraint_that_leans_on_a_provider_is_caught() {
        assertThat(Codebase.catches(VALIDATION_BY_JAKARTA, ValidatesWithALibrary.class))
                .isTrue();
        assertThat(Codebase.catches(VALIDATION_BY_JAKARTA, ValidatesWithTheApi.class))
                .isFalse();
    }

    @Test
    void the_domain_does_not_know_its_json() {
        JSON_APART.check(Codebase.MAIN);
    }

    @Test
    void a_decision_that_knows_its_json_is_caught() {
        assertThat(Codebase.catches(JSON_APART, DecidesOnJson.class)).isTrue();
    }

    @Test
    void nothing_of_the_domain_is_annotated_for_jackson() {
        NO_JACKSON_ANNOTATIONS.check(Codebase.MAIN);
    }

    @Test
    void an_annotation_of_jackson_is_caught() {
        assertThat(Codebase.catches(NO_JACKSON_ANNOTATIONS, AnnotatedForJackson.class))
                .isTrue();
    }

    @Test
    void sql_is_spoken_by_the_adapter_for_databases_only() {
        SQL_APART.check(Codebase.MAIN);
    }

    @Test
    void a_decision_that_asks_a_database_is_caught() {
        assertThat(Codebase.catches(SQL_APART, AsksADatabase.class)).isTrue();
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

    private static DescribedPredicate<JavaAnnotation<?>> annotationOfJackson() {
        return DescribedPredicate.describe(
                "annotation of Jackson",
                annotation -> annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson"));
    }

    private static ArchCondition<JavaClass> haveAMemberAnnotatedByJackson() {
        return new ArchCondition<>("have a member annotated by Jackson") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> member.isAnnotatedWith(annotationOfJackson()))
                        .forEach(member -> events.add(SimpleConditionEvent.satisfied(type, member.getDescription())));
            }
        };
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
