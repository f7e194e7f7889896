package io.omni.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbered rules in the sources of {@code omni-core}, as they stand there: a rule that is added is seen at once. */
final class Javadoc {

    private static final Pattern RULE = Pattern.compile("<li><b>([A-Z])-(\\d+)\\b");
    private static final Path CORE = Path.of("omni-core/src/main/java/io/omni/core");

    private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

    private Javadoc() {}

    /** The rules of a contract in their order, such as {@code L1}. */
    static List<String> rulesOf(String contract) {
        return READ.computeIfAbsent(contract, name -> rulesIn(core().resolve(name + ".java")));
    }

    /** By contract, the rules of all files that number any; those of JSON have no store that could break them, and tests of their own. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(core())) {
            files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(core().resolve("json")))
                    .forEach(file -> {
                        List<String> rules = rulesIn(file);
                        if (!rules.isEmpty()) {
                            String name = core().relativize(file).toString().replace('\\', '/');
                            found.put(name.substring(0, name.length() - ".java".length()), rules);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static List<String> rulesIn(String source) {
        return RULE.matcher(source).results().map(Javadoc::rule).toList();
    }

    private static List<String> rulesIn(Path file) {
        return rulesIn(text(file));
    }

    private static String rule(MatchResult found) {
        return found.group(1) + found.group(2);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path core() {
        return root().resolve(CORE);
    }

    /** The checkout that the tests run in. */
    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(CORE))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no " + CORE + " beside or above " + start + ": run the tests inside the checkout");
    }
}
