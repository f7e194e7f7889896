package io.omni.faults;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server of all tests. It is started once, and ends with them. */
final class Servers {

    static final Path FOLDER = Path.of("target", "faults");

    private static @Nullable Server shared;

    private Servers() {}

    static synchronized Server shared() {
        if (shared == null) {
            shared = Server.in(FOLDER);
        }
        return shared;
    }
}
