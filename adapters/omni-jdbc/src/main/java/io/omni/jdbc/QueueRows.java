package io.omni.jdbc;

import io.omni.core.storage.DeliveryFailure;
import java.util.Collection;
import java.util.List;

/** The statements that change queues, each for any number of rows. */
final class QueueRows {

    private static final String LANES = "(subscription, aggregatetype, aggregateid) in (select * from unnest("
            + Columns.VARCHAR + ", " + Columns.VARCHAR + ", " + Columns.VARCHAR + "))";
    private static final String DELIVERIES =
            "(position, subscription) in (select * from unnest(" + Columns.BIGINT + ", " + Columns.VARCHAR + "))";
    private static final String IN_ORDER = " order by subscription, aggregatetype, aggregateid for update";
    private static final String OF_LANE =
            "d.subscription = l.subscription and d.aggregatetype = l.aggregatetype and d.aggregateid = l.aggregateid";

    private static final String LOCK = "select subscription, aggregatetype, aggregateid, lease_position, lease_token"
            + " from omni_lane where " + LANES + IN_ORDER;
    private static final String LOCK_ALL = "select head from omni_lane where subscription = ?" + IN_ORDER;
    private static final String DELETE = "delete from omni_delivery where " + DELIVERIES;
    private static final String GIVE_BACK = "update omni_delivery set attempts = attempts - 1 where " + DELIVERIES;
    private static final String FAIL = "update omni_delivery set due_at = ?, failed_attempt = attempts, failure = ?,"
            + " failure_message = ? where " + DELIVERIES;
    private static final String DIE = "update omni_delivery set died_at = ?, in_line = ?, failed_attempt = attempts,"
            + " failure = ?, failure_message = ? where " + DELIVERIES;
    private static final String REVIVE = "update omni_delivery set died_at = null, in_line = true, attempts = 0,"
            + " due_at = " + Long.MIN_VALUE + ", failed_attempt = 0, failure = null, failure_message = null where "
            + DELIVERIES;
    private static final String ATTEMPT = "update omni_delivery set attempts = attempts + 1 where " + DELIVERIES;
    private static final String FREE =
            "update omni_lane set lease_position = null, lease_token = null, lease_until = null where " + LANES;
    private static final String FIND_HEAD = "update omni_lane l set head ="
            + " (select min(d.position) from omni_delivery d where " + OF_LANE + " and d.in_line) where " + LANES;
    private static final String FIND_DUE = "update omni_lane l set due_at ="
            + " (select case when d.died_at is null then coalesce(l.lease_until, d.due_at) end"
            + " from omni_delivery d where d.position = l.head and d.subscription = l.subscription) where " + LANES;
    private static final String REMOVE_EMPTY = "delete from omni_lane where head is null and " + LANES;

    private final String lease;

    QueueRows(Dialect dialect) {
        this.lease = "update omni_lane set lease_position = head, lease_token = " + dialect.nextLeaseToken()
                + ", lease_until = ?, due_at = ? where " + LANES;
    }

    /** Locks lanes in their order, and reads under which lease of which event they are. */
    void lock(Pipeline pipeline, Collection<LaneKey> lanes, Pipeline.Reading reading) {
        pipeline.read(LOCK, parameters -> bind(parameters, lanes), reading);
    }

    void lockAll(Pipeline pipeline, String subscription) {
        pipeline.write(LOCK_ALL, parameters -> parameters.text(subscription));
    }

    /** Leases the oldest event of each lane. */
    void lease(Pipeline pipeline, Collection<LaneKey> lanes, long until) {
        pipeline.write(lease, parameters -> bind(parameters.number(until).number(until), lanes));
    }

    void attempt(Pipeline pipeline, Collection<DeliveryKey> deliveries) {
        change(pipeline, ATTEMPT, deliveries);
    }

    void delete(Pipeline pipeline, Collection<DeliveryKey> deliveries) {
        change(pipeline, DELETE, deliveries);
    }

    void giveBack(Pipeline pipeline, Collection<DeliveryKey> deliveries) {
        change(pipeline, GIVE_BACK, deliveries);
    }

    void revive(Pipeline pipeline, Collection<DeliveryKey> deliveries) {
        change(pipeline, REVIVE, deliveries);
    }

    void fail(Pipeline pipeline, Collection<DeliveryKey> deliveries, DeliveryFailure failure, long nextAttempt) {
        pipeline.write(
                FAIL,
                parameters -> bind(
                        parameters.number(nextAttempt).text(failure.exception()).text(failure.message()),
                        List.copyOf(deliveries)));
    }

    void die(Pipeline pipeline, Collection<DeliveryKey> deliveries, DeliveryFailure failure, long at, boolean inLine) {
        pipeline.write(
                DIE,
                parameters -> bind(
                        parameters
                                .number(at)
                                .flag(inLine)
                                .text(failure.exception())
                                .text(failure.message()),
                        List.copyOf(deliveries)));
    }

    private static void change(Pipeline pipeline, String sql, Collection<DeliveryKey> deliveries) {
        pipeline.write(sql, parameters -> bind(parameters, List.copyOf(deliveries)));
    }

    /** Ends the leases of lanes. */
    void free(Pipeline pipeline, Collection<LaneKey> lanes) {
        pipeline.write(FREE, parameters -> bind(parameters, lanes));
    }

    /** Finds the oldest event of each lane anew, and when it is due; a lane in which nothing is left is removed. */
    void settle(Pipeline pipeline, Collection<LaneKey> lanes) {
        for (String sql : List.of(FIND_HEAD, FIND_DUE, REMOVE_EMPTY)) {
            pipeline.write(sql, parameters -> bind(parameters, lanes));
        }
    }

    private static void bind(Columns parameters, Collection<LaneKey> lanes) throws java.sql.SQLException {
        parameters
                .texts(lanes, LaneKey::subscription)
                .texts(lanes, LaneKey::kind)
                .texts(lanes, LaneKey::id);
    }

    private static void bind(Columns parameters, List<DeliveryKey> deliveries) throws java.sql.SQLException {
        parameters.numbers(deliveries, DeliveryKey::position).texts(deliveries, DeliveryKey::subscription);
    }

    /** What settling does to some events. */
    interface Settlement {
        void write(Pipeline pipeline, Collection<DeliveryKey> deliveries);
    }

    /** Names an event in the queue of a subscription. */
    record DeliveryKey(long position, String subscription) {}
}
