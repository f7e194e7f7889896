package io.omni.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The golden files: {@code stored/order/1.jsonl} has documents of version 1, one a line; {@code emitted} the same; {@code configured} has
 * a file for each example; {@code value} has a file for each class, one value a line.
 */
final class GoldenFiles {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    static Path folder(Document document) {
        Path kind = ROOT.resolve(document.kind().name().toLowerCase(Locale.ROOT));
        return kind.resolve(document.name());
    }

    /** The documents of a version that were written, each as it was. */
    static List<String> lines(Document document, int version) {
        return read(folder(document).resolve(version + ".jsonl")).lines().toList();
    }

    /** What is to be written today, each as it is. */
    static List<String> current(Document document) {
        return switch (document.kind()) {
            case STORED, EMITTED -> lines(document, document.version());
            case CONFIGURED -> files(folder(document)).map(GoldenFiles::read).toList();
            case VALUE ->
                read(folder(document).resolveSibling(document.name() + ".jsonl"))
                        .lines()
                        .toList();
        };
    }

    /** The paths of all of them, below the folder that they share. */
    static List<String> all() {
        return files(ROOT)
                .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file in " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file " + file, e);
        }
    }
}
