package io.omni.workbench.nativeimage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a jar's {@code reachability-metadata.json} has to say, in the format of GraalVM's schema 1.2.0. A type is registered with all that it
 * declares: Jackson looks at everything before it decides what it needs.
 *
 * @param types the names of the classes that are read by reflection
 * @param resources the paths of the files that are read from the jar
 */
record Reachability(List<String> types, List<String> resources) {

    private static final String TYPE =
            "{\"type\": \"%s\", \"allDeclaredConstructors\": true, \"allDeclaredFields\": true, \"allDeclaredMethods\": true}";

    static Reachability of(Collection<? extends Class<?>> types, Collection<String> resources) {
        return new Reachability(
                types.stream().map(Class::getName).sorted().distinct().toList(),
                resources.stream().sorted().toList());
    }

    /** The file, as it has to be. */
    String json() {
        List<String> parts = new ArrayList<>();
        if (!types.isEmpty()) {
            parts.add(part("reflection", TYPE, types));
        }
        if (!resources.isEmpty()) {
            parts.add(part("resources", "{\"glob\": \"%s\"}", resources));
        }
        return "{\n" + String.join(",\n", parts) + "\n}\n";
    }

    /** The file in the jar of an artifact; nothing if there is none. */
    static String inJarOf(String artifact) {
        String path = "META-INF/native-image/io.omni/%s/reachability-metadata.json".formatted(artifact);
        try (InputStream in = Reachability.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String name, String format, List<String> values) {
        return values.stream()
                .map(value -> "    " + format.formatted(value))
                .collect(Collectors.joining(",\n", "  \"" + name + "\": [\n", "\n  ]"));
    }
}
