package io.omni.jdbc;

import io.omni.core.OmniException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A file cannot be opened as a database: the message names it, tells why, and says the way out. */
public final class UnusableFile extends OmniException {

    private static final long serialVersionUID = 1L;

    /** Where it is; a path itself cannot be serialized. */
    private final String path;

    UnusableFile(Path path, String reason) {
        super("the file %s cannot be used as a database: %s".formatted(path, reason));
        this.path = path.toString();
    }

    /** What H2 says of it is the cause. */
    UnusableFile(Path path, SQLException cause) {
        super("the file %s cannot be used as a database: %s".formatted(path, reason(cause)), cause);
        this.path = path.toString();
    }

    /** By the error codes of H2, which it documents in {@code org.h2.api.ErrorCode}. */
    private static String reason(SQLException cause) {
        return switch (cause.getErrorCode()) {
            case 90020 ->
                "another process has it open: end that process first, or keep what several processes share in PostgreSQL";
            case 90030, 90048 ->
                "it is no database, a damaged one, or one of another version of H2: name another file, restore it from a backup,"
                        + " or export it with that version's SCRIPT";
            case 28000 -> "it is the database of another application: name a file of Omni's own";
            default ->
                "H2 fails with error %d (its own words are the cause): see to the file and the disk"
                        .formatted(cause.getErrorCode());
        };
    }

    /**
     * Tells which file it is.
     *
     * @return its path
     */
    public Path path() {
        return Path.of(path);
    }
}
