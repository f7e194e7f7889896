package io.omni.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real inputs and the cases of other systems' tests, kept in {@code shared/data} beside the checkout and not part of it. */
public final class SharedData {

    private SharedData() {}

    /** The text of a file there, or the sample where it is absent, which is then said on the console. */
    public static String read(String name, String sample) {
        Optional<Path> file = find(Path.of("").toAbsolutePath(), name);
        if (file.isEmpty()) {
            System.out.println(
                    "shared/data/" + name + " is not beside the checkout: testing with our own sample instead");
            return sample;
        }
        try {
            return Files.readString(file.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> find(Path start, String name) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
