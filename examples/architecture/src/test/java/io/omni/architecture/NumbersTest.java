package io.omni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.omni.core.ledger.broken.FloatParameter;
import io.omni.core.money.broken.DoubleField;
import io.omni.core.quantity.broken.DoubleResult;
import io.omni.loyalty.broken.points.BoxedDoubles;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money, points and quantities are whole numbers of their smallest unit. Of stock, the estimator of its accuracy alone reckons in fractions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumbersTest {

    private static final Set<String> FLOATING =
            Set.of("float", "double", Float.class.getName(), Double.class.getName());

    private static final ArchRule NO_FLOATING_POINT = classes()
            .that()
            .resideInAnyPackage(
                    "io.omni.core.money..",
                    "io.omni.core.quantity..",
                    "io.omni.core.ledger..",
                    "io.omni.inventory",
                    "io.omni.inventory.count..",
                    "io.omni.inventory.internal..",
                    "io.omni.inventory.reservation..",
                    "io.omni.inventory.stock..",
                    Layers.LOYALTY)
            .should(speakOfNoFloatingPoint())
            .allowEmptyShould(true);

    @Test
    void amounts_are_never_floating_point() {
        NO_FLOATING_POINT.check(Codebase.MAIN);
    }

    @ParameterizedTest
    @ValueSource(classes = {DoubleField.class, DoubleResult.class, FloatParameter.class, BoxedDoubles.class})
    void a_floating_point_amount_is_caught(Class<?> broken) {
        assertThat(Codebase.catches(NO_FLOATING_POINT, broken)).isTrue();
    }

    private static ArchCondition<JavaClass> speakOfNoFloatingPoint() {
        return new ArchCondition<>("have no float or double in a field or a signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> typesOf(member)
                                .anyMatch(used -> FLOATING.contains(
                                        used.getBaseComponentType().getName())))
                        .forEach(member -> events.add(SimpleConditionEvent.violated(
                                member, member.getDescription() + " is floating point: count the smallest unit")));
            }
        };
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        return member instanceof JavaCodeUnit codeUnit
                ? Stream.concat(Stream.of(codeUnit.getRawReturnType()), codeUnit.getRawParameterTypes().stream())
                : member.getAllInvolvedRawTypes().stream();
    }
}
