package io.omni.jdbc;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Storage;
import io.omni.tck.StorageFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

final class JdbcFixture implements StorageFixture, AutoCloseable {
    private final DataSource dataSource;
    private final JdbcStorage storage;
    private final TckDocuments documents = new TckDocuments();
    private final AutoCloseable closing;

    JdbcFixture(DataSource dataSource, AutoCloseable closing) {
        this.dataSource = dataSource;
        this.closing = closing;
        ConnectionSource source = ConnectionSource.of(dataSource);
        Migrations.run(source);
        this.storage = new JdbcStorage(source, documents);
    }
    public Storage storage() { return storage; }
    public List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        try (Connection c = dataSource.getConnection(); Statement s = c.createStatement(); ResultSet r = s.executeQuery("select id, occurred_at, type, payload from omni_outbox order by position")) {
            while (r.next()) events.add(new RecordedEvent(new EventId(r.getObject(1, UUID.class)), r.getObject(2, OffsetDateTime.class).toInstant(), documents.read(r.getString(3), r.getString(4))));
        } catch (SQLException e) { throw new IllegalStateException(e); }
        return events;
    }
    public void close() throws Exception { closing.close(); }
}
