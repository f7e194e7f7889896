package io.omni.jdbc;

import io.omni.core.OmniException;
import java.sql.SQLException;
import java.util.Objects;

/**
 * The database failed, could not be reached or could not do what it was asked. Its SQL state says what it was; what the driver said is the
 * cause, and no part of the message, for it may name what was written.
 */
public final class DatabaseFailure extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The first two letters say what kind of failure it was. */
    private final String sqlState;

    /**
     * Creates the exception.
     *
     * @param cause what the driver or the pool threw
     */
    public DatabaseFailure(SQLException cause) {
        super(
                "the database failed with SQL state %s (its own words are the cause): %s"
                        .formatted(state(cause), wayOut(state(cause))),
                cause);
        this.sqlState = state(cause);
    }

    /**
     * Creates the exception for another caller whom the same failure hit.
     *
     * @param shared what the first one is told
     */
    DatabaseFailure(DatabaseFailure shared) {
        super(Objects.requireNonNullElse(shared.getMessage(), "the database failed"), shared);
        this.sqlState = shared.sqlState;
    }

    private static String state(SQLException cause) {
        return Objects.requireNonNullElse(cause.getSQLState(), "unknown");
    }

    private static String wayOut(String state) {
        return switch (state) {
            case "42P01", "42S02", "42S04", "42703", "42S22" ->
                "call Migrations.run(...), or have Flyway run the scripts";
            case "42501", "90096" ->
                "grant the user of Omni to read and write its tables, and to make them if Migrations is to";
            case "25P02" -> "an earlier statement of the host's transaction failed: have the host roll it back";
            case "53300" -> "the server has no connection left: make the pools smaller, or max_connections larger";
            default -> kindOf(state);
        };
    }

    private static String kindOf(String state) {
        return isOfData(state)
                ? "nothing was kept: correct what was given"
                : "whether a transaction was kept is not known: see that the database can be reached and that the pool"
                        + " has connections to spare, and send the command again under its id";
    }

    private static boolean isOfData(String state) {
        return state.startsWith("22") || state.startsWith("23");
    }

    /**
     * Tells what kind of failure it was.
     *
     * @return the SQL state, or {@code unknown} if driver or pool told none
     */
    public String sqlState() {
        return sqlState;
    }

    /** Whether the database minded what it was given (a value that does not fit, a constraint), and not that it was asked. */
    boolean isOfData() {
        return isOfData(sqlState);
    }
}
