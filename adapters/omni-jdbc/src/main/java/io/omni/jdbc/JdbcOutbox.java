package io.omni.jdbc;

import io.omni.core.event.RecordedEvent;
import io.omni.core.storage.Outbox;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.List;

/** The outbox as a table, in the columns that Debezium reads. */
final class JdbcOutbox implements Outbox {

    private final JdbcUnits units;
    private final Dialect dialect;
    private final Documents documents;

    JdbcOutbox(JdbcUnits units, Dialect dialect, Documents documents) {
        this.units = units;
        this.dialect = dialect;
        this.documents = documents;
    }

    @Override
    public void append(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        units.within(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into omni_outbox (id, aggregatetype, aggregateid, type, occurred_at, payload) values (?, ?, ?, ?, ?, "
                            + dialect.document() + ")")) {
                for (RecordedEvent recorded : events) {
                    insert.setObject(1, recorded.id().value());
                    insert.setString(2, recorded.event().subject().kind());
                    insert.setString(3, recorded.event().subject().id());
                    insert.setString(4, recorded.event().type());
                    insert.setObject(5, recorded.occurredAt().atOffset(ZoneOffset.UTC));
                    insert.setString(6, documents.write(recorded.event()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
