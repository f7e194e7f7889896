package io.omni.jdbc;

import io.omni.core.OmniException;
import java.sql.SQLException;
import java.util.Objects;

/** The database failed, or its answer was lost. Whether the last transaction was kept is not known: send the command again under its id. */
public final class DatabaseFailure extends OmniException {

    private static final long serialVersionUID = 1L;

    /** The class of the SQL state says what kind of failure it was. */
    private final String sqlState;

    /**
     * Creates the exception.
     *
     * @param cause what the driver threw
     */
    public DatabaseFailure(SQLException cause) {
        super(
                "the database failed with SQL state %s: %s; whether a transaction was kept is not known: send the command again under its id"
                        .formatted(cause.getSQLState(), cause.getMessage()),
                cause);
        this.sqlState = Objects.requireNonNullElse(cause.getSQLState(), "unknown");
    }

    /**
     * Creates the exception for another caller whom the same failure hit.
     *
     * @param shared what the others are told
     */
    DatabaseFailure(DatabaseFailure shared) {
        super(Objects.requireNonNullElse(shared.getMessage(), "the database failed"), shared);
        this.sqlState = shared.sqlState;
    }

    /**
     * Tells what kind of failure it was.
     *
     * @return the SQL state, or {@code unknown} if the driver told none
     */
    public String sqlState() {
        return sqlState;
    }

    /** Whether the database minded what it was asked (data that does not fit, a constraint), and not that it was asked. */
    boolean isOfTheStatement() {
        return sqlState.startsWith("22") || sqlState.startsWith("23");
    }
}
