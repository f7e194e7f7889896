package io.omni.jdbc;

import io.omni.core.event.RecordedEvent;
import io.omni.core.json.EventJson;
import io.omni.core.storage.Outbox;
import java.util.List;

/** The outbox as a table, in the columns that Debezium reads. */
final class JdbcOutbox implements Outbox {

    private final JdbcUnits units;
    private final Dialect dialect;
    private final EventJson json;
    private final String insert;

    JdbcOutbox(JdbcUnits units, Dialect dialect, EventJson json) {
        this.units = units;
        this.dialect = dialect;
        this.json = json;
        this.insert = dialect.appendEvents(
                "insert into omni_outbox (id, aggregatetype, aggregateid, type, occurred_at, payload)"
                        + " select id, aggregatetype, aggregateid, type, occurred_at, " + dialect.document("payload")
                        + " from unnest(" + Columns.UUID + ", " + Columns.VARCHAR + ", " + Columns.VARCHAR + ", "
                        + Columns.VARCHAR + ", " + Columns.BIGINT + ", " + Columns.VARCHAR + ") with ordinality as e"
                        + " (id, aggregatetype, aggregateid, type, occurred_at, payload, place) order by place");
    }

    @Override
    public void append(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<RecordedEvent> appended = List.copyOf(events);
        units.writing(unit -> {
            if (unit.defers()) {
                write(unit.deferred(), appended);
                return appended;
            }
            Pipeline now = new Pipeline();
            write(now, appended);
            return units.within(connection -> {
                dialect.run(now, connection);
                return appended;
            });
        });
    }

    private void write(Pipeline pipeline, List<RecordedEvent> events) {
        pipeline.write(
                insert,
                parameters -> parameters
                        .uuids(events, event -> event.id().value())
                        .texts(events, event -> event.event().subject().kind())
                        .texts(events, event -> event.event().subject().id())
                        .texts(events, event -> event.event().type())
                        .numbers(events, event -> Nanos.of(event.occurredAt()))
                        .texts(events, json::write));
    }
}
