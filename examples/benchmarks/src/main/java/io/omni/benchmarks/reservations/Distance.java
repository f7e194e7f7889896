package io.omni.benchmarks.reservations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Emulates a network: whatever asks the server and waits for its answer takes longer. */
record Distance(Duration roundTrip) {

    static final Distance NONE = new Distance(Duration.ZERO);

    private static final Set<String> ROUND_TRIPS =
            Set.of("execute", "executeQuery", "executeUpdate", "commit", "rollback");

    DataSource to(DataSource near) {
        return roundTrip.isZero() ? near : distant(DataSource.class, near);
    }

    private <T> T distant(Class<T> type, Object near) {
        return type.cast(Proxy.newProxyInstance(
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
                    if (answer instanceof PreparedStatement statement) {
                        return distant(PreparedStatement.class, statement);
                    }
                    return answer instanceof Connection connection ? distant(Connection.class, connection) : answer;
                }));
    }
}
