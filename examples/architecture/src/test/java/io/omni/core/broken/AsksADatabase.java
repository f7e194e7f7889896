package io.omni.core.broken;

import java.sql.Connection;
import java.sql.SQLException;

public final class AsksADatabase {

    private AsksADatabase() {}

    static boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
