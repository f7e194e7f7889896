package io.omni.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/** A source whose connections, or the handling of them, somebody has broken. */
class BentSource implements ConnectionSource {

    private final ConnectionSource straight;

    BentSource(ConnectionSource straight) {
        this.straight = straight;
    }

    @Override
    public boolean isLending() {
        return straight.isLending();
    }

    @Override
    public Connection take() throws SQLException {
        return straight.take();
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        straight.giveBack(connection);
    }

    /** Alters every statement that is prepared, and catches duplicate keys as if PostgreSQL undid one statement alone. */
    static BentSource altering(ConnectionSource straight, UnaryOperator<String> alteration) {
        return new BentSource(straight) {
            @Override
            public Connection take() throws SQLException {
                return proxy(Connection.class, new Altered(super.take(), alteration));
            }

            @Override
            public void giveBack(Connection connection) throws SQLException {
                super.giveBack(((Altered) Proxy.getInvocationHandler(connection)).connection());
            }
        };
    }

    private record Altered(Connection connection, UnaryOperator<String> alteration) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.getName().equals("prepareStatement")
                    ? proxy(PreparedStatement.class, new Forgiving(connection.prepareStatement(alteration.apply((String)
                            arguments[0]))))
                    : call(method, connection, arguments);
        }
    }

    private record Forgiving(PreparedStatement statement) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            try {
                return call(method, statement, arguments);
            } catch (SQLException e) {
                if (method.getName().equals("executeUpdate") && SqlFailure.isDuplicate(e)) {
                    return 0;
                }
                throw e;
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(BentSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
