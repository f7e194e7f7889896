package io.omni.jdbc;

import io.omni.core.json.OmniJson;
import io.omni.core.storage.ForwardingStorage;
import java.net.URI;
import java.nio.file.Path;

/**
 * Storage in one file, with no server: H2 runs in this process. The tables are made, or brought up to date, when the file is opened. Safe for
 * use by several threads; one process has the file open at a time.
 *
 * <p>What was answered is in the file: a process that is killed finds it there when it starts again. A machine that loses its power may lose
 * the last second or so, for the operating system is asked to empty its own buffers once a second and not for each answer; PostgreSQL does
 * that. Changed places in the file are written anew and reclaimed some seconds later, by the threads that call: no other thread is started.
 *
 * <p>H2 is not brought along: a host adds {@code com.h2database:h2}. A host that keeps tables of its own in the file, and wants Omni to join
 * its transactions, opens H2 itself and uses {@link JdbcStorage}.
 */
public final class H2Storage extends ForwardingStorage implements AutoCloseable {

    private final H2File file;

    private H2Storage(H2File file, JdbcStorage storage) {
        super(storage);
        this.file = file;
    }

    /**
     * Opens a file, or makes it if there is none.
     *
     * @param path where it is; H2 ends the name of its files in {@code .mv.db}, which may be left out. Its folder has to be there
     * @param json how values are written: made of the forms of the modules in use
     * @param source names the system that events come from, such as {@code https://shop.example/omni}
     * @return storage over the file, to be closed when nobody uses it any more
     * @throws UnusableFile if it cannot be opened, for a reason that the exception tells; another process that has it open is one
     * @throws IllegalStateException if H2 is not there, or the tables are of a version that is not known here
     */
    public static H2Storage open(Path path, OmniJson json, URI source) {
        return open(path, json, source, JdbcOptions.DEFAULT);
    }

    /**
     * Opens a file, or makes it if there is none, with options.
     *
     * @param path where it is; H2 ends the name of its files in {@code .mv.db}, which may be left out. Its folder has to be there
     * @param json how values are written: made of the forms of the modules in use
     * @param source names the system that events come from, such as {@code https://shop.example/omni}
     * @param options what a host may set
     * @return storage over the file, to be closed when nobody uses it any more
     * @throws UnusableFile if it cannot be opened, for a reason that the exception tells; another process that has it open is one
     * @throws IllegalStateException if H2 is not there, or the tables are of a version that is not known here
     */
    public static H2Storage open(Path path, OmniJson json, URI source, JdbcOptions options) {
        H2File file = openFile(path);
        try {
            Migrations.run(file);
            return new H2Storage(file, new JdbcStorage(file, json, source, options));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static H2File openFile(Path path) {
        try {
            return H2File.open(path);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "H2 is not there to open %s: add the artifact com.h2database:h2 to the host (in a host that is a module, with"
                                    .formatted(path)
                            + " \"requires com.h2database\")",
                    e);
        }
    }

    /**
     * Tells where the file is.
     *
     * @return its path, absolute and with its full name
     */
    public Path path() {
        return file.path();
    }

    /** Closes the file, so that another process can open it. What is under way ends first; what comes later is refused. */
    @Override
    public void close() {
        file.close();
    }
}
