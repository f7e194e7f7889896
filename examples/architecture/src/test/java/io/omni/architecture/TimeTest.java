package io.omni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.omni.core.broken.AsksTheSystemClock;
import io.omni.core.broken.HandsOnTheSystemClock;
import io.omni.core.broken.KnowsTheDate;
import io.omni.core.broken.KnowsTheInstant;
import io.omni.core.broken.ReadsMillis;
import io.omni.core.broken.UsesTheOldDate;
import io.omni.core.time.broken.DefaultClock;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time comes in from outside. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeTest {

    private static final ArchRule NO_HIDDEN_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(Layers.domain())
            .and()
            .resideOutsideOfPackages("io.omni.core.time..", Layers.ASSEMBLY)
            .should()
            .accessTargetWhere(DescribedPredicate.describe("the system clock is read", TimeTest::readsTheSystemClock))
            .because("the instant is an argument, or comes from the InstantSource that was handed in");

    private static final ArchRule NO_OLD_DATES = noClasses()
            .that()
            .resideInAnyPackage(Layers.domain())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Calendar.class)
            .because("java.time says what is meant");

    @Test
    void the_domain_reads_no_system_clock() {
        NO_HIDDEN_CLOCK.check(Codebase.MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                KnowsTheInstant.class,
                KnowsTheDate.class,
                ReadsMillis.class,
                AsksTheSystemClock.class,
                HandsOnTheSystemClock.class
            })
    void a_hidden_clock_is_caught(Class<?> broken) {
        assertThat(Codebase.catches(NO_HIDDEN_CLOCK, broken)).isTrue();
    }

    @Test
    void the_time_package_may_offer_the_system_clock() {
        assertThat(Codebase.catches(NO_HIDDEN_CLOCK.allowEmptyShould(true), DefaultClock.class))
                .isFalse();
    }

    @Test
    void the_domain_uses_no_old_dates() {
        NO_OLD_DATES.check(Codebase.MAIN);
    }

    @Test
    void an_old_date_is_caught() {
        assertThat(Codebase.catches(NO_OLD_DATES, UsesTheOldDate.class)).isTrue();
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(InstantSource.class) || owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.matches("tick(Millis|Seconds|Minutes)");
        }
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesAClock(target);
    }

    private static boolean takesAClock(CodeUnitAccessTarget target) {
        List<JavaClass> parameters = target.getRawParameterTypes();
        return parameters.size() == 1 && parameters.get(0).isEquivalentTo(Clock.class);
    }
}
