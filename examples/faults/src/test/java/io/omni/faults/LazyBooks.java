package io.omni.faults;

import io.omni.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/** Broken: the server answers a commit before it has written it down. */
final class LazyBooks extends JdbcBooks {

    @Override
    public Opened open(ConnectionSource connections, InstantSource clock) {
        return super.open(new Lazy(connections), clock);
    }

    private record Lazy(ConnectionSource connections) implements ConnectionSource {

        @Override
        public boolean isLending() {
            return connections.isLending();
        }

        @Override
        public Connection take() throws SQLException {
            Connection taken = connections.take();
            try (Statement set = taken.createStatement()) {
                set.execute("set synchronous_commit = off");
            }
            return taken;
        }

        @Override
        public void giveBack(Connection connection) throws SQLException {
            connections.giveBack(connection);
        }
    }
}
