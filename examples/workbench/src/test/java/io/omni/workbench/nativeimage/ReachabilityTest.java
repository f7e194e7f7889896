package io.omni.workbench.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.command.Command;
import io.omni.core.json.JsonForms;
import io.omni.core.json.OmniJson;
import io.omni.core.money.Money;
import io.omni.core.validation.ValidAs;
import io.omni.inventory.Inventory;
import io.omni.inventory.json.InventoryJson;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.json.LoyaltyJson;
import io.omni.orders.assembly.Omni;
import io.omni.orders.json.OrdersJson;
import jakarta.validation.ConstraintValidator;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachabilityTest {

    private static final OmniJson JSON = OmniJson.of(InventoryJson.forms(), LoyaltyJson.forms(), OrdersJson.forms());
    private static final List<Class<?>> CLASSES = Stream.of(Money.class, Inventory.class, Loyalty.class, Omni.class)
            .map(ModuleClasses::beside)
            .flatMap(List::stream)
            .toList();
    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @CsvSource({
        "omni-core,      io.omni.core.",
        "omni-inventory, io.omni.inventory.",
        "omni-loyalty,   io.omni.loyalty.",
        "omni-orders,    io.omni.orders."
    })
    void a_module_names_all_of_its_values_that_are_read_by_their_components(String artifact, String prefix)
            throws IOException {
        Set<Class<?>> types = new HashSet<>(Shapes.of(JSON.forms(), commandsAndJsonShapes()));
        types.addAll(checks());
        types.addAll(valuesOfConstraints());
        types.removeIf(type -> !type.getName().startsWith(prefix));
        checkThat(artifact, types, List.of());
    }

    @Test
    void the_workbench_names_what_its_files_are_read_into_and_the_files() throws Exception {
        List<Class<?>> files = List.of(
                Class.forName("io.omni.workbench.network.NetworkJson"),
                Class.forName("io.omni.workbench.sample.ProductsJson"));
        Set<Class<?>> types = new HashSet<>(Shapes.of(JsonForms.builder().build(), files));
        types.removeIf(type -> !type.getName().startsWith("io.omni.workbench."));
        checkThat("omni-workbench", types, files());
    }

    @Test
    void picocli_wrote_what_it_reads_of_the_commands() throws IOException {
        Path written = Path.of(
                "target/classes/META-INF/native-image/picocli-generated/io.omni/omni-workbench/reflect-config.json");
        assertThat(Files.readString(written))
                .contains("\"io.omni.workbench.Workbench\"", "\"io.omni.workbench.replay.ReplayCommand\"");
    }

    /** Commands, of which the content is read, and records that only JSON has. */
    private static List<Class<?>> commandsAndJsonShapes() {
        return CLASSES.stream()
                .filter(Class::isRecord)
                .filter(type -> Command.class.isAssignableFrom(type)
                        || type.getPackageName().endsWith(".json"))
                .toList();
    }

    /** What a provider of Jakarta Validation makes of a constraint. */
    private static List<Class<?>> checks() {
        return CLASSES.stream()
                .filter(ConstraintValidator.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }

    /** The values that {@link ValidAs} makes to see what they refuse. */
    private static List<Class<?>> valuesOfConstraints() {
        return CLASSES.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])))
                .map(element -> element.getAnnotation(ValidAs.class))
                .filter(Objects::nonNull)
                .<Class<?>>map(ValidAs::value)
                .toList();
    }

    /** Every file in the jar, but for those about the jar. */
    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("META-INF/"))
                    .toList();
        }
    }

    /** What should be in the file is left in {@code target}, to be copied from there. */
    private static void checkThat(String artifact, Collection<Class<?>> types, Collection<String> files)
            throws IOException {
        Path wanted = Files.createDirectories(Path.of("target/reachability")).resolve(artifact + ".json");
        Files.writeString(wanted, Reachability.of(types, files).json());
        assertThat(Reachability.inJarOf(artifact))
                .as("replace the file in META-INF/native-image of %s by %s", artifact, wanted)
                .isEqualTo(Files.readString(wanted));
    }
}
