package io.omni.benchmarks.shards;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.benchmarks.Server;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL servers, started for this, their commits on disk. All of them are on this machine. */
final class Servers implements AutoCloseable {

    private final List<Server> servers = new ArrayList<>();

    static Servers start(int count) {
        Servers all = new Servers();
        try {
            for (int i = 0; i < count; i++) {
                all.servers.add(Server.start());
            }
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    /** A pool of connections to an empty schema of one of them. */
    HikariDataSource empty(int server, String schema, int connections) throws SQLException {
        servers.get(server).empty(schema);
        return servers.get(server).pool(schema, connections);
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }
}
