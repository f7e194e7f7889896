package io.omni.benchmarks.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DistanceTest {

    private static final Duration FAR = Duration.ofMillis(20);

    private final List<String> called = new ArrayList<>();
    private final DataSource near = noting(DataSource.class);

    /** A part of JDBC that does nothing. */
    private <T> T noting(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                DistanceTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    called.add(method.getName());
                    return answer(method.getReturnType());
                }));
    }

    private @Nullable Object answer(Class<?> type) {
        if (type.equals(boolean.class)) {
            return false;
        }
        if (type.equals(int.class)) {
            return 0;
        }
        return type.getName().startsWith("java.sql.") ? noting(type) : null;
    }

    private interface Work {

        void run() throws Exception;
    }

    private static long trips(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / FAR.toNanos();
    }

    @Test
    void every_question_takes_a_trip_and_nothing_else_does() throws Exception {
        Connection connection = new Distance(FAR).to(near).getConnection();
        PreparedStatement prepared = connection.prepareStatement("select 1");
        Statement plain = connection.createStatement();
        assertThat(trips(prepared::executeQuery)).isPositive();
        assertThat(trips(prepared::executeUpdate)).isPositive();
        assertThat(trips(prepared::executeBatch)).isPositive();
        assertThat(trips(() -> plain.execute("begin"))).isPositive();
        assertThat(trips(connection::commit)).isPositive();
        assertThat(trips(connection::rollback)).isPositive();
        assertThat(called)
                .containsExactly(
                        "getConnection",
                        "prepareStatement",
                        "createStatement",
                        "executeQuery",
                        "executeUpdate",
                        "executeBatch",
                        "execute",
                        "commit",
                        "rollback");
    }

    @Test
    void no_distance_changes_nothing() {
        assertThat(Distance.NONE.to(near)).isSameAs(near);
    }
}
