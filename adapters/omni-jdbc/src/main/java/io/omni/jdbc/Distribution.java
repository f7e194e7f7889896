package io.omni.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes events that wait in the outbox into the queue of every subscription. */
final class Distribution {

    private static final String TAKE = "select position from omni_outbox_waiting order by position limit ?";
    private static final String OF_ALL = " from omni_outbox o cross join omni_subscription s where o.position in"
            + " (select * from unnest(" + Columns.BIGINT + "))";
    private static final String LOCK_LANES =
            "select head from omni_lane where (subscription, aggregatetype, aggregateid)"
                    + " in (select s.id, o.aggregatetype, o.aggregateid" + OF_ALL + ")"
                    + " order by subscription, aggregatetype, aggregateid for update";
    private static final String QUEUE =
            "insert into omni_delivery (position, subscription, event, aggregatetype, aggregateid)"
                    + " select o.position, s.id, o.id, o.aggregatetype, o.aggregateid" + OF_ALL;
    private static final String OPEN_LANES =
            "insert into omni_lane (subscription, aggregatetype, aggregateid, head, due_at)"
                    + " select d.subscription, d.aggregatetype, d.aggregateid, min(d.position), min(d.due_at)"
                    + " from omni_delivery d where d.position in (select * from unnest(" + Columns.BIGINT + "))"
                    + " and not exists (select 1 from omni_lane l where l.subscription = d.subscription"
                    + " and l.aggregatetype = d.aggregatetype and l.aggregateid = d.aggregateid)"
                    + " group by d.subscription, d.aggregatetype, d.aggregateid";
    private static final String TAKEN =
            "delete from omni_outbox_waiting where position in (select * from unnest(" + Columns.BIGINT + "))";

    private final Dialect dialect;

    Distribution(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Subscriptions are locked, so that none is forgotten meanwhile; then lanes, so that none is removed for being empty. */
    int run(Connection connection, int limit) throws SQLException {
        if (!Marks.tryLock(connection, Marks.DISTRIBUTION)) {
            return 0;
        }
        List<Long> taken = take(connection, limit);
        if (taken.isEmpty()) {
            return 0;
        }
        Pipeline pipeline = new Pipeline();
        pipeline.write("select id from omni_subscription order by id for update", parameters -> {});
        for (String sql : List.of(LOCK_LANES, QUEUE, OPEN_LANES + dialect.orNothing(), TAKEN)) {
            pipeline.write(sql, parameters -> parameters.numbers(taken, position -> position));
        }
        dialect.run(pipeline, connection);
        return taken.size();
    }

    private static List<Long> take(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            select.setInt(1, limit);
            List<Long> positions = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
            return positions;
        }
    }
}
