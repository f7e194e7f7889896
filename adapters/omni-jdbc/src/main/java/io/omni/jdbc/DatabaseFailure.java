package io.omni.jdbc;

import io.omni.core.OmniException;
import java.sql.SQLException;

/** The database failed, or its answer was lost. Whether the last transaction was kept is not known: send the command again under its id. */
public final class DatabaseFailure extends OmniException {

    private static final long serialVersionUID = 1L;

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
    }

    /**
     * Tells what kind of failure it was.
     *
     * @return the SQL state, or {@code unknown} if the driver told none
     */
    public String sqlState() {
        SQLException cause = (SQLException) getCause();
        return cause == null || cause.getSQLState() == null ? "unknown" : cause.getSQLState();
    }
}
