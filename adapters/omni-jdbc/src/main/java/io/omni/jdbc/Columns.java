package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of one statement to columns of values: any number of rows travel as a few arrays. */
final class Columns {

    static final String VARCHAR = "cast(? as varchar array)";
    static final String BIGINT = "cast(? as bigint array)";
    static final String UUID = "cast(? as uuid array)";
    static final String ACCOUNT = VARCHAR + ", " + VARCHAR + ", " + VARCHAR;

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> Columns texts(Collection<T> values, Function<T, String> text) throws SQLException {
        return set("varchar", values, text);
    }

    <T> Columns numbers(Collection<T> values, Function<T, @Nullable Long> number) throws SQLException {
        return set("bigint", values, number);
    }

    <T> Columns uuids(Collection<T> values, Function<T, java.util.UUID> uuid) throws SQLException {
        return set("uuid", values, uuid);
    }

    Columns accounts(Collection<AccountId> accounts) throws SQLException {
        return texts(accounts, AccountId::subject)
                .texts(accounts, AccountId::book)
                .texts(accounts, AccountId::detail);
    }

    Columns windows(Collection<AccountState> states) throws SQLException {
        return numbers(states, state -> Nanos.orNull(state.window().activeFrom()))
                .numbers(states, state -> Nanos.orNull(state.window().expiresAt()));
    }

    Columns text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Columns number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Columns flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    Columns uuid(java.util.UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    private <T> Columns set(String type, Collection<T> values, Function<T, ?> value) throws SQLException {
        Object[] column = new Object[values.size()];
        int row = 0;
        for (T each : values) {
            column[row++] = value.apply(each);
        }
        statement.setArray(next++, connection.createArrayOf(type, column));
        return this;
    }
}
