package io.omni.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The main classes of every module that the root POM lists. */
final class Codebase {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    static final Path ROOT = root();

    static final JavaClasses MAIN = new ClassFileImporter().importPaths(classFolders());

    private Codebase() {}

    /** The modules with main code, as paths below the root. */
    static List<String> modules() {
        return listed().stream()
                .filter(module -> Files.isDirectory(ROOT.resolve(module).resolve("src/main/java")))
                .toList();
    }

    /** All modules, as paths below the root. */
    static List<String> listed() {
        try {
            return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                    .results()
                    .map(module -> module.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path classFolder(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    /** Whether the rule finds fault with this class when it sees no other. */
    static boolean catches(ArchRule rule, Class<?> broken) {
        return rule.evaluate(new ClassFileImporter().importClasses(broken)).hasViolation();
    }

    private static List<Path> classFolders() {
        List<Path> folders = modules().stream().map(Codebase::classFolder).toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder
                        + " is missing: build all modules, `mvn test` in the root, or list the module's dependency in"
                        + " examples/architecture/pom.xml so that it is built first");
            }
        }
        return folders;
    }

    private static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder with .mvn above " + start + ": run the tests inside the checkout");
    }
}
