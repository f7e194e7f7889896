package io.omni.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.omni.core.event.Event;
import io.omni.core.event.UnreadableEvent;
import io.omni.core.json.JsonForm;
import io.omni.core.json.OmniJson;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.VersionedStore;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.points.PointsProgram;
import io.omni.orders.assembly.Omni;
import io.omni.orders.assembly.OmniBuilder;
import io.omni.orders.payment.InMemoryPayments;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Finds by reflection what needs a form, so that what is added cannot be forgotten. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NothingIsForgottenTest {

    private static final List<Class<?>> MAIN = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.omni.core", "io.omni.inventory", "io.omni.loyalty", "io.omni.orders")
                    .stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void every_kind_of_aggregate_that_is_stored_has_a_stored_form_of_its_name_and_class() {
        Asked asked = new Asked();
        Omni.builder()
                .storage(asked)
                .payments(new InMemoryPayments())
                .loyalty(new PointsProgram(
                        new EarningRule(Money.of("EUR", "1"), 1), Duration.ofDays(1), Duration.ofDays(1)))
                .build();

        assertThat(asked.types).hasSizeGreaterThan(5).allSatisfy(type -> {
            JsonForm<?> form = Forms.JSON.stored(type).form();
            assertThat(form.name()).isEqualTo(type.name());
            assertThat(form.type()).isEqualTo(type.aggregate());
        });
    }

    @Test
    void every_event_has_an_emitted_form() {
        Set<Class<?>> emitted = new HashSet<>();
        Forms.all().emitted().forEach(form -> emitted.add(form.type()));

        assertThat(MAIN.stream().filter(Event.class::isAssignableFrom).filter(type -> !type.isInterface()))
                .filteredOn(type -> type != UnreadableEvent.class) // stands for what has none
                .isNotEmpty()
                .allSatisfy(type -> assertThat(emitted).contains(type));
    }

    @Test
    void every_type_of_every_sealed_value_has_a_name() {
        Map<Class<?>, Map<String, Class<?>>> choices = Forms.all().choices();

        assertThat(MAIN.stream()
                        .filter(Class::isSealed)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .filter(type -> !Event.class.isAssignableFrom(type))
                        .filter(type -> !type.getPackageName().endsWith(".json"))
                        .filter(type -> !tellsOfAnException(type)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(choices).containsKey(type));
    }

    @Test
    void everything_that_the_builder_is_configured_with_has_a_configured_form() {
        Set<Class<?>> configured = new HashSet<>();
        Forms.all().configured().forEach(form -> configured.add(form.type()));

        assertThat(Stream.of(OmniBuilder.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                        .filter(Class::isRecord))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(configured).contains(type));
    }

    @Test
    void what_may_be_null_is_what_may_be_left_out() {
        List<Class<?>> roots = new ArrayList<>();
        Forms.documents().forEach(document -> roots.add(document.type()));

        for (Class<?> type : new TypeGraph(Forms.all()).records(roots)) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(Forms.all().optional().getOrDefault(type, Set.of()).contains(component.getName()))
                        .as("%s.%s", type.getName(), component.getName())
                        .isEqualTo(Nullables.isNullable(component));
            }
        }
    }

    @Test
    void the_forms_of_a_module_need_no_other_module_but_the_core() {
        assertThat(OmniJson.of(io.omni.orders.json.OrdersJson.forms()).forms().stored())
                .extracting(JsonForm::name)
                .contains("order");
    }

    /** What came of housekeeping may be an exception, and is for the process that did it. */
    private static boolean tellsOfAnException(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(Class::isRecord)
                .flatMap(subtype -> Arrays.stream(subtype.getRecordComponents()))
                .anyMatch(component -> Throwable.class.isAssignableFrom(component.getType()));
    }

    /** Remembers which kinds of aggregates were asked for. */
    private static final class Asked extends ForwardingStorage {

        private final List<AggregateType<?, ?>> types = new ArrayList<>();

        Asked() {
            super(new InMemoryStorage());
        }

        @Override
        public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
            types.add(type);
            return super.aggregates(type);
        }
    }
}
