package io.omni.jdbc;

import io.omni.core.event.RecordedEvent;
import io.omni.core.json.EventJson;
import io.omni.core.json.OmniJson;
import io.omni.core.storage.Storage;
import io.omni.tck.ParcelJson;
import io.omni.tck.StorageFixture;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Storage over a database that is emptied for each test. */
final class JdbcFixture implements StorageFixture {

    static final URI SOURCE = URI.create("https://shop.example/omni");
    static final OmniJson JSON = OmniJson.of(ParcelJson.forms());

    private static final EventJson EVENTS = JSON.events(SOURCE);
    private static final List<String> TABLES = List.of(
            "omni_aggregate",
            "omni_aggregate_key",
            "omni_outbox",
            "omni_outbox_waiting",
            "omni_subscription",
            "omni_delivery",
            "omni_lane",
            "omni_account",
            "omni_hold",
            "omni_posting",
            "omni_checkpoint");

    private final DataSource dataSource;
    private final JdbcStorage storage;

    JdbcFixture(DataSource dataSource) {
        this(dataSource, ConnectionSource.of(dataSource));
    }

    JdbcFixture(DataSource dataSource, ConnectionSource connections) {
        this.dataSource = dataSource;
        empty(dataSource);
        this.storage = new JdbcStorage(connections, JSON, SOURCE);
    }

    static void empty(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute("delete from " + table);
            }
            statement.execute("update omni_mark set mark = null where name <> 'schema'");
            statement.execute("alter table omni_posting alter column position restart with 1");
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public List<RecordedEvent> events() {
        return events(dataSource, EVENTS);
    }

    static List<RecordedEvent> events(DataSource dataSource, EventJson json) {
        try (Connection connection = dataSource.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select payload from omni_outbox order by position")) {
            List<RecordedEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(json.read(rows.getString(1)));
            }
            return events;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
