package io.omni.jdbc;

import io.omni.core.event.EventId;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.UnreadableEvent;
import io.omni.core.json.EventJson;
import io.omni.core.json.UnreadableJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The first columns of a row that begins with an event of the outbox, which it calls {@code o}. */
final class EventRow {

    static final String COLUMNS = "o.payload, o.id, o.occurred_at, o.type, o.aggregatetype, o.aggregateid";

    private final EventJson json;

    EventRow(EventJson json) {
        this.json = json;
    }

    /** An event that cannot be read here keeps no other waiting: what is known of it are its columns. */
    RecordedEvent read(ResultSet row) throws SQLException {
        try {
            return json.read(row.getString(1));
        } catch (UnreadableJson unreadable) {
            EventSubject subject = new EventSubject(row.getString(5), row.getString(6));
            return new RecordedEvent(
                    new EventId(row.getObject(2, UUID.class)),
                    Nanos.instant(row.getLong(3)),
                    new UnreadableEvent(row.getString(4), subject, Objects.requireNonNull(unreadable.getMessage())));
        }
    }
}
