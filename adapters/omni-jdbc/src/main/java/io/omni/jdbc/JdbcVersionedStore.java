package io.omni.jdbc;

import io.omni.core.json.StoredJson;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Aggregates of one kind as JSON documents, with the keys by which they are found in a table of their own. */
final class JdbcVersionedStore<I, A> implements VersionedStore<I, A> {

    private final JdbcUnits units;
    private final Dialect dialect;
    private final StoredJson<A> json;
    private final AggregateType<I, A> type;

    private record IndexKey(String index, String key) {}

    JdbcVersionedStore(JdbcUnits units, Dialect dialect, StoredJson<A> json, AggregateType<I, A> type) {
        this.units = units;
        this.dialect = dialect;
        this.json = json;
        this.type = type;
    }

    @Override
    public Optional<Versioned<A>> find(I id) {
        return units.reading(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select version, document from omni_aggregate where type = ? and id = ?")) {
                select.setString(1, type.name());
                select.setString(2, text(id));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Version save(A aggregate, Version expected) {
        I id = type.idOf().apply(aggregate);
        String document = json.write(aggregate);
        return units.within(connection -> {
            boolean isNew = expected.equals(Version.NONE);
            int saved = isNew ? insert(connection, id, document) : update(connection, id, document, expected);
            if (saved == 0) {
                throw conflict(id, expected);
            }
            index(connection, id, aggregate, isNew);
            return expected.next();
        });
    }

    private int insert(Connection connection, I id, String document) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into omni_aggregate (type, id, version, document) values (?, ?, 1, "
                        + dialect.document("?") + ")" + dialect.orNothing())) {
            insert.setString(1, type.name());
            insert.setString(2, text(id));
            insert.setString(3, document);
            return dialect.insertIfAbsent(insert);
        }
    }

    private int update(Connection connection, I id, String document, Version expected) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update omni_aggregate set version = version + 1, document = "
                        + dialect.document("?") + " where type = ? and id = ? and version = ?")) {
            update.setString(1, document);
            update.setString(2, type.name());
            update.setString(3, text(id));
            update.setLong(4, expected.value());
            return update.executeUpdate();
        }
    }

    /** Most saves leave the keys as they are: those are read, and only what differs is written. */
    private void index(Connection connection, I id, A aggregate, boolean isNew) throws SQLException {
        if (type.indexes().isEmpty()) {
            return;
        }
        Set<IndexKey> wanted = keys(aggregate);
        Set<IndexKey> stored = isNew ? Set.of() : storedKeys(connection, id);
        write(
                connection,
                "delete from omni_aggregate_key where type = ? and index_name = ? and index_key = ? and id = ?",
                id,
                without(stored, wanted));
        write(
                connection,
                "insert into omni_aggregate_key (type, index_name, index_key, id) values (?, ?, ?, ?)",
                id,
                without(wanted, stored));
    }

    private Set<IndexKey> keys(A aggregate) {
        Set<IndexKey> keys = new LinkedHashSet<>();
        for (String index : type.indexes().keySet()) {
            type.keys(index, aggregate).forEach(key -> keys.add(new IndexKey(index, key)));
        }
        return keys;
    }

    private Set<IndexKey> storedKeys(Connection connection, I id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select index_name, index_key from omni_aggregate_key where type = ? and id = ?")) {
            select.setString(1, type.name());
            select.setString(2, text(id));
            Set<IndexKey> keys = new LinkedHashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new IndexKey(rows.getString(1), rows.getString(2)));
                }
            }
            return keys;
        }
    }

    private static Set<IndexKey> without(Set<IndexKey> all, Set<IndexKey> others) {
        Set<IndexKey> rest = new LinkedHashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private void write(Connection connection, String sql, I id, Set<IndexKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (IndexKey key : keys) {
                statement.setString(1, type.name());
                statement.setString(2, key.index());
                statement.setString(3, key.key());
                statement.setString(4, text(id));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void remove(I id, Version expected) {
        units.within(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from omni_aggregate where type = ? and id = ? and version = ?")) {
                delete.setString(1, type.name());
                delete.setString(2, text(id));
                delete.setLong(3, expected.value());
                if (delete.executeUpdate() == 0) {
                    throw conflict(id, expected);
                }
            }
            if (!type.indexes().isEmpty()) {
                unlist(connection, id);
            }
            return expected;
        });
    }

    private void unlist(Connection connection, I id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from omni_aggregate_key where type = ? and id = ?")) {
            delete.setString(1, type.name());
            delete.setString(2, text(id));
            delete.executeUpdate();
        }
    }

    @Override
    public List<Versioned<A>> findBy(String index, String key, @Nullable I after, int limit) {
        type.index(index);
        Given.limit("aggregates", limit);
        return units.reading(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select a.version, a.document from omni_aggregate_key k join omni_aggregate a on a.type = k.type"
                            + " and a.id = k.id where k.type = ? and k.index_name = ? and k.index_key = ? and k.id > ?"
                            + " order by k.id limit ?")) {
                select.setString(1, type.name());
                select.setString(2, index);
                select.setString(3, key);
                select.setString(4, after == null ? "" : text(after));
                select.setInt(5, limit);
                List<Versioned<A>> page = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        page.add(read(rows));
                    }
                }
                return page;
            }
        });
    }

    private Versioned<A> read(ResultSet row) throws SQLException {
        return new Versioned<>(json.read(row.getString(2)), new Version(row.getLong(1)));
    }

    private String text(I id) {
        return type.idText().apply(id);
    }

    private ConcurrencyConflict conflict(I id, Version expected) {
        return new ConcurrencyConflict(
                "%s %s is not at version %d any more".formatted(type.name(), id, expected.value()));
    }
}
