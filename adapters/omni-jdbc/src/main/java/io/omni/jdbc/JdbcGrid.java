package io.omni.jdbc;

import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads all amounts of a grid in one statement. */
final class JdbcGrid implements LedgerStore.Grid {

    private final JdbcUnits units;
    private final Dialect dialect;
    private final LedgerRows rows;
    private final LedgerRows.GridKeys keys;
    private final Map<String, Integer> places;
    private final Map<String, Integer> columns;

    JdbcGrid(JdbcUnits units, Dialect dialect, LedgerRows rows, LedgerRows.GridKeys keys) {
        this.units = units;
        this.dialect = dialect;
        this.rows = rows;
        this.keys = keys;
        this.places = numbered(keys.subjects());
        this.columns = numbered(keys.details());
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    @Override
    public void read(Instant at, long[] available) {
        Arrays.fill(available, 0, keys.subjects().size() * keys.details().size(), 0);
        Pipeline pipeline = new Pipeline();
        rows.grid(pipeline, keys, at, position -> available[place(position)] = position.available());
        units.reading(connection -> {
            dialect.run(pipeline, connection);
            return available;
        });
    }

    private int place(Position position) {
        int row = Objects.requireNonNull(places.get(position.account().subject()));
        int column = Objects.requireNonNull(columns.get(position.account().detail()));
        return row * keys.details().size() + column;
    }
}
