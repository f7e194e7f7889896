package io.omni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.omni.core.broken.OrderHelper;
import io.omni.core.broken.OrderManager;
import io.omni.core.broken.OrderUtil;
import io.omni.core.broken.OrderUtils;
import io.omni.core.broken.OrdersImpl;
import io.omni.core.broken.PrintsToStandardOut;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HabitsTest {

    private static final ArchRule NO_PRINTING = noClasses()
            .that()
            .resideOutsideOfPackages(Layers.examples())
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library does not talk to its host's terminal");

    private static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
            .because("a class is named for a word of the trade");

    private static final ArchRule NULL_MARKED = classes().should(resideInANullMarkedPackage());

    @Test
    void modules_do_not_print() {
        NO_PRINTING.check(Codebase.MAIN);
    }

    @Test
    void printing_is_caught() {
        assertThat(Codebase.catches(NO_PRINTING, PrintsToStandardOut.class)).isTrue();
    }

    @Test
    void names_say_what_a_class_is() {
        NAMES.check(Codebase.MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                OrderUtil.class,
                OrderUtils.class,
                OrderHelper.class,
                OrderManager.class,
                OrdersImpl.class,
                OrdersImpl.NestedHelper.class
            })
    void a_name_that_says_nothing_is_caught(Class<?> broken) {
        assertThat(Codebase.catches(NAMES, broken)).isTrue();
    }

    @Test
    void every_package_is_null_marked() {
        NULL_MARKED.check(Codebase.MAIN);
    }

    @Test
    void a_package_that_is_not_null_marked_is_caught() {
        assertThat(Codebase.catches(NULL_MARKED, OrderUtil.class)).isTrue();
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package that NullAway passes over"));
                }
            }
        };
    }
}
