package io.omni.workbench.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachabilityTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void the_workbench_names_what_jackson_fills_and_the_files_it_reads() throws Exception {
        Set<Class<?>> types = Shapes.from(
                Class.forName("io.omni.workbench.network.NetworkJson"),
                Class.forName("io.omni.workbench.sample.ProductsJson"));
        checkThat("omni-workbench", types, files());
    }

    @Test
    void picocli_wrote_what_it_reads_of_the_commands() throws IOException {
        Path written = Path.of(
                "target/classes/META-INF/native-image/picocli-generated/io.omni/omni-workbench/reflect-config.json");
        assertThat(Files.readString(written))
                .contains("\"io.omni.workbench.Workbench\"", "\"io.omni.workbench.replay.ReplayCommand\"");
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
