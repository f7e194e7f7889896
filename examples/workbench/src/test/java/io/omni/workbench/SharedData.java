package io.omni.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds large public data that may lie in {@code shared/data} beside the checkout. */
public final class SharedData {

    private SharedData() {}

    /** The file, or empty where there is none above the working directory. */
    public static Optional<Path> find(String file) {
        @Nullable Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            Path found = directory.resolve("shared").resolve("data").resolve(file);
            if (Files.isRegularFile(found)) {
                return Optional.of(found);
            }
            directory = directory.getParent();
        }
        return Optional.empty();
    }
}
