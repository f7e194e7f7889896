package io.omni.workbench.replay;

import io.omni.workbench.input.InputError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a page is written to. It is looked at before a run that may take long, and written after it. */
final class PageFile {

    private final Path path;

    private PageFile(Path path) {
        this.path = path;
    }

    /**
     * Looks whether the file can be written.
     *
     * @throws InputError if it is a directory, or is to lie in one that is not there
     */
    static PageFile at(Path path) {
        if (Files.isDirectory(path)) {
            throw InputError.in(path.toString(), "is a directory: name a file in it");
        }
        Path directory = path.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw InputError.in(
                    path.toString(), "there is no directory " + directory + ": make it, or name another file");
        }
        return new PageFile(path);
    }

    void write(String page) {
        try {
            Files.writeString(path, page);
        } catch (IOException e) {
            throw InputError.in(
                    path.toString(),
                    "cannot be written (" + e.getMessage() + "): check the disk and the permissions",
                    e);
        }
    }
}
