package io.omni.benchmarks.reservations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Emulates a network: whatever asks the server and waits for its answer takes longer. What begins a transaction takes no trip of its own, for
 * the driver sends it with the first statement.
 */
record Distance(Duration roundTrip) {

    static final Distance NONE = new Distance(Duration.ZERO);

    private static final Set<String> ROUND_TRIPS = Set.of(
            "execute",
            "executeBatch",
            "executeLargeBatch",
            "executeLargeUpdate",
            "executeQuery",
            "executeUpdate",
            "commit",
            "rollback");

    /** The more special ones first. */
    private static final List<Class<?>> ASKING = List.of(PreparedStatement.class, Statement.class, Connection.class);

    private static final int TRIPS = 101;

    DataSource to(DataSource near) {
        return roundTrip.isZero() ? near : DataSource.class.cast(distant(DataSource.class, near));
    }

    private Object distant(Class<?> type, Object near) {
        return Proxy.newProxyInstance(
                Distance.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (ROUND_TRIPS.contains(method.getName())) {
                        LockSupport.parkNanos(roundTrip.toNanos());
                    }
                    Object answer;
                    try {
                        answer = method.invoke(near, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    for (Class<?> asking : ASKING) {
                        if (asking.equals(method.getReturnType())) {
                            return distant(asking, answer);
                        }
                    }
                    return answer;
                });
    }

    /** What a question takes that needs no work, in nanoseconds: the median of many. */
    double measured(DataSource near) throws SQLException {
        double[] nanos = new double[TRIPS];
        try (Connection connection = to(near).getConnection();
                PreparedStatement question = connection.prepareStatement("select 1")) {
            for (int trip = 0; trip < TRIPS; trip++) {
                long begun = System.nanoTime();
                question.executeQuery().close();
                nanos[trip] = System.nanoTime() - begun;
            }
        }
        return Median.of(nanos);
    }
}
