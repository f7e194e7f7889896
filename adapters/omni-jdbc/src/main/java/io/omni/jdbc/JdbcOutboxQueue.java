package io.omni.jdbc;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.json.EventJson;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import io.omni.core.validation.Given;
import io.omni.jdbc.QueueRows.DeliveryKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The queues as rows: one for each event that a subscription has still to receive, and one for the lane of each subject, under whose lock
 * they change. Workers lease different lanes side by side, each passing over those that another one holds.
 */
final class JdbcOutboxQueue implements OutboxQueue {

    private static final String DUE = "select aggregatetype, aggregateid, head from omni_lane where subscription = ?"
            + " and due_at > ? and due_at <= ? order by due_at, head limit ? for update skip locked";
    private static final String FRESH = "select aggregatetype, aggregateid, head from omni_lane where subscription = ?"
            + " and due_at = ? order by head limit ? for update skip locked";
    private static final String LEASED = "select " + EventRow.COLUMNS
            + ", d.position, d.attempts, l.lease_token, d.failed_attempt, d.failure, d.failure_message from omni_lane l"
            + " join omni_delivery d on d.position = l.lease_position and d.subscription = l.subscription"
            + " join omni_outbox o on o.position = d.position"
            + " where l.subscription = ? and d.position in (select * from unnest(" + Columns.BIGINT + "))";
    private static final String PURGE =
            "delete from omni_outbox where position in (select o.position from omni_outbox o"
                    + " where o.occurred_at < ?"
                    + " and not exists (select 1 from omni_outbox_waiting w where w.position = o.position)"
                    + " and not exists (select 1 from omni_delivery d where d.position = o.position)"
                    + " order by o.position limit ?)";
    private static final String LAG = "select s.id,"
            + " (select count(*) from omni_outbox_waiting)"
            + " + (select count(*) from omni_delivery d where d.subscription = s.id and d.died_at is null),"
            + " coalesce((select o.occurred_at from omni_delivery d join omni_outbox o on o.position = d.position"
            + " where d.subscription = s.id and d.died_at is null order by d.position limit 1),"
            + " (select o.occurred_at from omni_outbox_waiting w join omni_outbox o on o.position = w.position"
            + " order by w.position limit 1)),"
            + " (select count(*) from omni_delivery d where d.subscription = s.id and d.died_at is not null)"
            + " from omni_subscription s order by s.id";

    private final JdbcUnits units;
    private final Dialect dialect;
    private final EventRow events;
    private final QueueRows rows;
    private final DeadRows dead;
    private final Distribution distribution;

    JdbcOutboxQueue(JdbcUnits units, Dialect dialect, EventJson json) {
        this.units = units;
        this.dialect = dialect;
        this.events = new EventRow(json);
        this.rows = new QueueRows(dialect);
        this.dead = new DeadRows(dialect, rows, events);
        this.distribution = new Distribution(dialect);
    }

    @Override
    public void subscribe(SubscriptionId subscription) {
        change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into omni_subscription (id) values (?)" + dialect.orNothing())) {
                insert.setString(1, subscription.value());
                return dialect.insertIfAbsent(insert);
            }
        });
    }

    @Override
    public void unsubscribe(SubscriptionId subscription) {
        change(connection -> {
            Pipeline pipeline = new Pipeline();
            String id = subscription.value();
            pipeline.write("delete from omni_subscription where id = ?", parameters -> parameters.text(id));
            rows.lockAll(pipeline, id);
            pipeline.write("delete from omni_delivery where subscription = ?", parameters -> parameters.text(id));
            pipeline.write("delete from omni_lane where subscription = ?", parameters -> parameters.text(id));
            dialect.run(pipeline, connection);
            return subscription;
        });
    }

    @Override
    public int distribute(int limit) {
        Given.limit("events", limit);
        return change(connection -> distribution.run(connection, limit));
    }

    @Override
    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
        Given.limit("leases", limit);
        Given.positive("lease", term);
        return change(connection -> {
            Map<LaneKey, Long> lanes = dueLanes(connection, subscription, limit, at);
            return lanes.isEmpty() ? List.of() : lease(connection, subscription, lanes, at.plus(term));
        });
    }

    /** Those whose pause or lease is over come first: fresh events, however many, do not keep them waiting. */
    private static Map<LaneKey, Long> dueLanes(
            Connection connection, SubscriptionId subscription, int limit, Instant at) throws SQLException {
        Map<LaneKey, Long> lanes = new LinkedHashMap<>();
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            new Columns(connection, due)
                    .text(subscription.value())
                    .number(Long.MIN_VALUE)
                    .number(Nanos.within(at))
                    .number(limit);
            collect(due, subscription, lanes);
        }
        if (lanes.size() < limit) {
            try (PreparedStatement fresh = connection.prepareStatement(FRESH)) {
                new Columns(connection, fresh)
                        .text(subscription.value())
                        .number(Long.MIN_VALUE)
                        .number(limit - lanes.size());
                collect(fresh, subscription, lanes);
            }
        }
        return lanes;
    }

    private static void collect(PreparedStatement select, SubscriptionId subscription, Map<LaneKey, Long> lanes)
            throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lanes.put(new LaneKey(subscription.value(), rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
    }

    private List<Lease> lease(
            Connection connection, SubscriptionId subscription, Map<LaneKey, Long> lanes, Instant until)
            throws SQLException {
        Map<Long, Lease> leases = new HashMap<>();
        List<Long> heads = List.copyOf(lanes.values());
        Pipeline pipeline = new Pipeline();
        rows.lease(pipeline, lanes.keySet(), Nanos.of(until));
        rows.attempt(
                pipeline,
                heads.stream()
                        .map(head -> new DeliveryKey(head, subscription.value()))
                        .toList());
        pipeline.read(
                LEASED,
                parameters -> parameters.text(subscription.value()).numbers(heads, head -> head),
                row -> leases.put(row.getLong(7), lease(subscription, row, until)));
        dialect.run(pipeline, connection);
        return heads.stream()
                .map(head -> Objects.requireNonNull(leases.get(head)))
                .toList();
    }

    private Lease lease(SubscriptionId subscription, ResultSet row, Instant until) throws SQLException {
        int attempt = row.getInt(8);
        boolean failedBefore = row.getInt(10) == attempt - 1 && row.getString(11) != null;
        return new Lease(
                subscription,
                events.read(row),
                attempt,
                row.getLong(9),
                until,
                failedBefore
                        ? Optional.of(new DeliveryFailure(row.getString(11), row.getString(12)))
                        : Optional.empty());
    }

    @Override
    public int delivered(Collection<Lease> leases) {
        return settle(leases, rows::delete);
    }

    @Override
    public int giveBack(Collection<Lease> leases) {
        return settle(leases, rows::giveBack);
    }

    @Override
    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
        long due = Math.max(Nanos.within(nextAttempt), Long.MIN_VALUE + 1);
        return settle(List.of(lease), (pipeline, events) -> rows.fail(pipeline, events, failure, due)) == 1;
    }

    @Override
    public boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
        boolean inLine = afterDeath == AfterDeath.WAIT;
        return settle(List.of(lease), (pipeline, events) -> rows.die(pipeline, events, failure, Nanos.of(at), inLine))
                == 1;
    }

    private int settle(Collection<Lease> leases, QueueRows.Settlement settlement) {
        if (leases.isEmpty()) {
            return 0;
        }
        return change(connection -> {
            Map<LaneKey, DeliveryKey> counting = lockCounting(connection, leases);
            if (!counting.isEmpty()) {
                Pipeline pipeline = new Pipeline();
                settlement.write(pipeline, counting.values());
                rows.free(pipeline, counting.keySet());
                rows.settle(pipeline, counting.keySet());
                dialect.run(pipeline, connection);
            }
            return counting.size();
        });
    }

    /** Locks the lanes of leases, and tells the events of those leases that are the last. */
    private Map<LaneKey, DeliveryKey> lockCounting(Connection connection, Collection<Lease> leases)
            throws SQLException {
        Map<LaneKey, TreeSet<Long>> tokens = new HashMap<>();
        for (Lease lease : leases) {
            tokens.computeIfAbsent(LaneKey.of(lease), lane -> new TreeSet<>()).add(lease.token());
        }
        Map<LaneKey, DeliveryKey> counting = new LinkedHashMap<>();
        Pipeline pipeline = new Pipeline();
        rows.lock(pipeline, new TreeSet<>(tokens.keySet()), row -> {
            LaneKey lane = new LaneKey(row.getString(1), row.getString(2), row.getString(3));
            if (tokens.getOrDefault(lane, new TreeSet<>()).contains(row.getLong(5))) {
                counting.put(lane, new DeliveryKey(row.getLong(4), lane.subscription()));
            }
        });
        dialect.run(pipeline, connection);
        return counting;
    }

    @Override
    public List<DeadLetter> deadLetters(SubscriptionId subscription, @Nullable EventId after, int limit) {
        Given.limit("dead letters", limit);
        return units.reading(connection -> dead.list(connection, subscription, after, limit));
    }

    @Override
    public boolean redrive(SubscriptionId subscription, EventId event) {
        return change(connection -> dead.change(connection, subscription, event, rows::revive));
    }

    @Override
    public boolean discard(SubscriptionId subscription, EventId event) {
        return change(connection -> dead.change(connection, subscription, event, rows::delete));
    }

    @Override
    public int purge(Instant before, int limit) {
        Given.limit("events", limit);
        return change(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
                new Columns(connection, delete).number(Nanos.within(before)).number(limit);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public List<QueueLag> lag() {
        return units.reading(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAG);
                    ResultSet row = select.executeQuery()) {
                List<QueueLag> lags = new ArrayList<>();
                while (row.next()) {
                    lags.add(lag(row));
                }
                lags.sort(Comparator.comparing(QueueLag::subscription));
                return lags;
            }
        });
    }

    private static QueueLag lag(ResultSet row) throws SQLException {
        long oldest = row.getLong(3);
        Optional<Instant> since = row.wasNull() ? Optional.empty() : Optional.of(Nanos.instant(oldest));
        return new QueueLag(new SubscriptionId(row.getString(1)), row.getLong(2), since, row.getLong(4));
    }

    private <R> R change(JdbcUnits.Step<R> change) {
        return units.writing(unit -> units.within(connection -> {
            if (!unit.isLent()) {
                Pipeline plan = new Pipeline();
                dialect.planForKeys(plan);
                dialect.run(plan, connection);
            }
            dialect.lockQueues(connection);
            return change.on(connection);
        }));
    }
}
