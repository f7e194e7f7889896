package io.omni.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the tables, and brings older ones up to date. The scripts lie on the class path under {@code omni-jdbc/postgresql} and {@code
 * omni-jdbc/h2}, named as Flyway names them, for hosts that run Flyway: give it that location and a history table of its own, and leave this
 * class alone.
 */
public final class Migrations {

    private static final List<String> SCRIPTS = List.of("V1__omni.sql");

    private Migrations() {}

    /**
     * Runs the scripts that have not run yet. On PostgreSQL that is one transaction, and several processes may do it at once. H2 commits
     * whenever it makes a table, that of a host too: what was cut off goes on the next time.
     *
     * @param source where a connection comes from; one that is lent is used, and the host commits
     * @return how many scripts ran
     */
    public static synchronized int run(ConnectionSource source) {
        Dialect dialect = Dialect.of(source);
        return new JdbcUnits(source, dialect).within(connection -> run(connection, dialect));
    }

    private static int run(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            dialect.lockMigrations(statement);
            statement.execute("create table if not exists omni_migration (script varchar(100) primary key)");
            Set<String> done = done(statement);
            int ran = 0;
            for (String script : SCRIPTS) {
                if (!done.contains(script)) {
                    for (String command : commands("/omni-jdbc/" + dialect.folder() + "/" + script)) {
                        statement.execute(command);
                    }
                    remember(connection, script);
                    ran++;
                }
            }
            return ran;
        }
    }

    private static Set<String> done(Statement statement) throws SQLException {
        Set<String> done = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select script from omni_migration")) {
            while (rows.next()) {
                done.add(rows.getString(1));
            }
        }
        return done;
    }

    private static void remember(Connection connection, String script) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into omni_migration (script) values (?)")) {
            insert.setString(1, script);
            insert.executeUpdate();
        }
    }

    /** The scripts have no semicolon but at the end of a command, and comments on lines of their own. */
    private static List<String> commands(String script) {
        String text = read(script).replaceAll("(?m)^--.*$", "");
        return List.of(text.split(";\\s*\n")).stream()
                .filter(command -> !command.isBlank())
                .toList();
    }

    private static String read(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("the script " + script + " is not in the jar of omni-jdbc");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
