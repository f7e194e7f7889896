package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Window;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of one statement to columns of values: any number of rows travel as a few arrays. */
final class Columns {

    static final String VARCHAR = "cast(? as varchar array)";
    static final String BIGINT = "cast(? as bigint array)";
    static final String UUID = "cast(? as uuid array)";
    static final String ACCOUNT = VARCHAR + ", " + VARCHAR + ", " + VARCHAR;
    static final String STATE = BIGINT + ", " + BIGINT + ", " + BIGINT + ", " + BIGINT;

    /** What remains of a hold, and its window. */
    static final String REMAINING = BIGINT + ", " + BIGINT + ", " + BIGINT;

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> Columns texts(Collection<T> values, Function<T, ? extends @Nullable String> text) throws SQLException {
        return set("varchar", values, text, new @Nullable String[values.size()]);
    }

    /** Sets numbers. A column of nothing but nulls is sent as an empty one, which {@code unnest} fills up with nulls. */
    <T> Columns numbers(Collection<T> values, Function<T, @Nullable Long> number) throws SQLException {
        boolean any = values.stream().anyMatch(value -> number.apply(value) != null);
        return any
                ? set("bigint", values, number, new @Nullable Long[values.size()])
                : set("bigint", List.of(), number, new @Nullable Long[0]);
    }

    <T> Columns uuids(Collection<T> values, Function<T, java.util.UUID> uuid) throws SQLException {
        return set("uuid", values, uuid, new java.util.UUID[values.size()]);
    }

    Columns accounts(Collection<AccountId> accounts) throws SQLException {
        return texts(accounts, AccountId::subject)
                .texts(accounts, AccountId::book)
                .texts(accounts, AccountId::detail);
    }

    Columns states(Collection<AccountState> states) throws SQLException {
        return numbers(states, AccountState::balance)
                .numbers(states, AccountState::held)
                .windows(states, AccountState::window);
    }

    /** Sets balances, amounts held and windows; those of no state are null. */
    Columns statesIfAny(Collection<Optional<AccountState>> states) throws SQLException {
        return numbers(states, state -> state.map(AccountState::balance).orElse(null))
                .numbers(states, state -> state.map(AccountState::held).orElse(null))
                .windows(states, state -> state.map(AccountState::window).orElse(Window.ALWAYS));
    }

    /** Sets what remains of holds, and their windows. */
    Columns remaining(Collection<AccountState> holds) throws SQLException {
        return numbers(holds, AccountState::balance).windows(holds, AccountState::window);
    }

    private <T> Columns windows(Collection<T> values, Function<T, Window> window) throws SQLException {
        return numbers(values, value -> Nanos.orNull(window.apply(value).activeFrom()))
                .numbers(values, value -> Nanos.orNull(window.apply(value).expiresAt()));
    }

    Columns text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Columns number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Columns numberOrNull(@Nullable Long value) throws SQLException {
        statement.setObject(next++, value, Types.BIGINT);
        return this;
    }

    /** Sets the balance, the amount held and the window of one account. */
    Columns state(AccountState state) throws SQLException {
        return number(state.balance()).number(state.held()).window(state);
    }

    Columns window(AccountState state) throws SQLException {
        return numberOrNull(Nanos.orNull(state.window().activeFrom()))
                .numberOrNull(Nanos.orNull(state.window().expiresAt()));
    }

    Columns account(AccountId account) throws SQLException {
        return text(account.subject()).text(account.book()).text(account.detail());
    }

    Columns flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    Columns uuid(java.util.UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    /** A driver may send arrays of these classes in binary, without quoting each text. */
    private <T, V extends @Nullable Object> Columns set(
            String type, Collection<T> values, Function<T, ? extends V> value, V[] column) throws SQLException {
        int row = 0;
        for (T each : values) {
            column[row++] = value.apply(each);
        }
        statement.setArray(next++, connection.createArrayOf(type, column));
        return this;
    }
}
