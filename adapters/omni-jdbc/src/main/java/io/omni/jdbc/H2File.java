package io.omni.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;

/** A file that H2 has open in this process, as a source of connections that keep it open. */
final class H2File implements ConnectionSource {

    private static final String ENDING = ".mv.db";

    /**
     * What is committed is written at once, the file stays open until it is closed, and errors go to who caused them and not into a file
     * beside, where they might be about a person.
     */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000;RETENTION_TIME="
                    + H2Housekeeping.RETENTION_MILLIS;

    private static final String USER = "sa";
    private static final int CONNECTIONS = 64;

    private final Path path;
    private final JdbcConnectionPool pool;
    private final H2Housekeeping housekeeping = new H2Housekeeping();
    private volatile boolean closed;

    private H2File(Path path, JdbcConnectionPool pool) {
        this.path = path;
        this.pool = pool;
    }

    static H2File open(Path path) {
        String name = path.toAbsolutePath().toString();
        String database = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        Path file = Path.of(database + ENDING);
        requireUsable(file);
        H2Recovery.of(file);
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + database + SETTINGS, USER, "");
        pool.setMaxConnections(CONNECTIONS);
        H2File opened = new H2File(file, pool);
        opened.requireOpen();
        return opened;
    }

    private static void requireUsable(Path file) {
        Path folder = file.getParent();
        if (file.toString().contains(";")) {
            throw new UnusableFile(file, "H2 takes a semicolon for the end of its name: choose a path without");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnusableFile(file, "its folder is not there: make it first, or correct the path");
        }
        if (Files.isDirectory(file)) {
            throw new UnusableFile(file, "it is a folder: name a file");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new UnusableFile(
                    file, "this process may not write it: give its user the right to, or choose another place");
        }
    }

    private void requireOpen() {
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            pool.dispose();
            throw new UnusableFile(path, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public boolean isLending() {
        return false;
    }

    @Override
    public Connection take() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the storage in %s was closed: open it again".formatted(path));
        }
        return pool.getConnection();
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        try (connection) {
            housekeeping.after(connection);
        }
    }

    void close() {
        closed = true;
        pool.dispose();
    }
}
