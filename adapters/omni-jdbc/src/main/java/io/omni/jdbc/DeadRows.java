package io.omni.jdbc;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.jdbc.QueueRows.DeliveryKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of events that were given up. */
final class DeadRows {

    private static final String DEAD_LETTERS = "select " + EventRow.COLUMNS
            + ", d.attempts, d.failure, d.failure_message, d.died_at, d.in_line from omni_delivery d join omni_outbox o on o.position = d.position"
            + " where d.subscription = ? and d.died_at is not null and d.event > ? order by d.event limit ?";
    private static final String DEAD = "select position, aggregatetype, aggregateid from omni_delivery"
            + " where subscription = ? and event = ? and died_at is not null";

    private final Dialect dialect;
    private final QueueRows rows;
    private final EventRow events;

    DeadRows(Dialect dialect, QueueRows rows, EventRow events) {
        this.dialect = dialect;
        this.rows = rows;
        this.events = events;
    }

    List<DeadLetter> list(Connection connection, SubscriptionId subscription, @Nullable EventId after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DEAD_LETTERS)) {
            new Columns(connection, select)
                    .text(subscription.value())
                    .uuid(after == null ? LedgerText.firstIdAt(Instant.EPOCH) : after.value())
                    .number(limit);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(subscription, row));
                }
            }
            return letters;
        }
    }

    private DeadLetter letter(SubscriptionId subscription, ResultSet row) throws SQLException {
        return new DeadLetter(
                subscription,
                events.read(row),
                row.getInt(7),
                new DeliveryFailure(row.getString(8), row.getString(9)),
                Nanos.instant(row.getLong(10)),
                row.getBoolean(11) ? AfterDeath.WAIT : AfterDeath.GO_ON);
    }

    /** The lane of a dead event may be gone, or be leased for a later event; in that lease it goes on. */
    boolean change(Connection connection, SubscriptionId subscription, EventId event, QueueRows.Settlement settlement)
            throws SQLException {
        TreeSet<LaneKey> lanes =
                new TreeSet<>(dead(connection, subscription, event).values());
        if (lanes.isEmpty()) {
            return false;
        }
        for (LaneKey lane : lanes) {
            openLane(connection, lane);
        }
        Pipeline lock = new Pipeline();
        rows.lock(lock, lanes, row -> {});
        dialect.run(lock, connection);
        Map<DeliveryKey, LaneKey> dead = dead(connection, subscription, event);
        Pipeline pipeline = new Pipeline();
        settlement.write(pipeline, dead.keySet());
        rows.settle(pipeline, lanes);
        dialect.run(pipeline, connection);
        return !dead.isEmpty();
    }

    private static Map<DeliveryKey, LaneKey> dead(Connection connection, SubscriptionId subscription, EventId event)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DEAD)) {
            new Columns(connection, select).text(subscription.value()).uuid(event.value());
            Map<DeliveryKey, LaneKey> dead = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    dead.put(
                            new DeliveryKey(row.getLong(1), subscription.value()),
                            new LaneKey(subscription.value(), row.getString(2), row.getString(3)));
                }
            }
            return dead;
        }
    }

    private void openLane(Connection connection, LaneKey lane) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into omni_lane (subscription, aggregatetype, aggregateid) values (?, ?, ?)"
                        + dialect.orNothing())) {
            new Columns(connection, insert)
                    .text(lane.subscription())
                    .text(lane.kind())
                    .text(lane.id());
            dialect.insertIfAbsent(insert);
        }
    }
}
