package io.omni.core.broken;

import java.sql.Connection;
import java.sql.SQLException;

final class AsksADatabase {

    private AsksADatabase() {}

    static boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
