package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between the databases. */
enum Dialect {
    /** A statement that fails spoils the whole transaction: nothing here may raise an error for an expected answer. */
    POSTGRESQL("postgresql") {
        @Override
        String document(String value) {
            return "cast(" + value + " as jsonb)";
        }

        @Override
        String orNothing() {
            return " on conflict do nothing";
        }

        @Override
        int insertIfAbsent(PreparedStatement insert) throws SQLException {
            return insert.executeUpdate();
        }

        /** Taken in the order of their numbers, so that every caller takes them in one order. */
        @Override
        void lock(Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids) {
            lock(pipeline, "", accounts, ids);
        }

        @Override
        void lockOwn(Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids) {
            lock(pipeline, PLAN_FOR_KEYS + ", ", accounts, ids);
        }

        private void lock(Pipeline pipeline, String first, Collection<AccountId> accounts, Collection<PostingId> ids) {
            List<Long> numbers = AdvisoryLock.numbers(accounts, ids);
            if (numbers.size() == 1) {
                pipeline.write(
                        "select " + first + "pg_advisory_xact_lock(" + AdvisoryLock.SPACE + ", cast(? as integer))",
                        parameters -> parameters.number(numbers.get(0)));
                return;
            }
            pipeline.write(
                    "select " + first + "count(pg_advisory_xact_lock(" + AdvisoryLock.SPACE
                            + ", cast(number as integer))) from unnest(" + Columns.BIGINT + ") as number",
                    parameters -> parameters.numbers(numbers, number -> number));
        }

        @Override
        void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        void planForKeys(Pipeline pipeline) {
            pipeline.write("select " + PLAN_FOR_KEYS, parameters -> {});
        }

        /** Row by row and by the index, however the server judges the size of the table: it keeps plans while tables grow. */
        @Override
        String each(String keys, String table, String alias, String same) {
            return "%s cross join lateral (select * from %s %s where %s offset 0) %s"
                    .formatted(keys, table, alias, same, alias);
        }

        @Override
        String put(String table, String rows, List<String> keys, List<String> values) {
            String columns = String.join(", ", keys) + ", " + String.join(", ", values);
            return "insert into %s (%s) %s on conflict (%s) do update set %s"
                    .formatted(table, columns, rows, String.join(", ", keys), set(values, "excluded"));
        }

        @Override
        String remove(String keys, String table, String alias, String same) {
            return "delete from %s where ctid = any(array(select %s.ctid from%s cross join lateral (select ctid from %s %s where %s offset 0) %s))"
                    .formatted(table, alias, keys, table, alias, same, alias);
        }

        @Override
        void lockQueues(Connection connection) {}

        @Override
        void run(Pipeline pipeline, Connection connection) throws SQLException {
            pipeline.runAtOnce(connection);
        }

        @Override
        boolean defers() {
            return true;
        }

        @Override
        void append(EntryRows rows, Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended) {
            rows.appendAbsent(pipeline, entries, appended);
        }

        @Override
        String appendEvents(String insert) {
            return "with appended as (" + insert + " returning position)"
                    + " insert into omni_outbox_waiting (position) select position from appended";
        }

        @Override
        String nextLeaseToken() {
            return "nextval('omni_lease_token')";
        }

        @Override
        void lockMigrations(Statement statement) throws SQLException {
            statement.execute("select pg_advisory_xact_lock(" + AdvisoryLock.MIGRATIONS + ")");
        }

        @Override
        String countMarkTables() {
            return "select count(to_regclass('omni_mark'))";
        }

        /**
         * A snapshot names those who run only up to the last that has ended. Others have higher numbers; each of them holds a lock on its own,
         * from before it draws a position to its end. Who had none in between has ended by the second snapshot.
         */
        @Override
        void look(Pipeline pipeline, Look look) {
            pipeline.read(
                    "select coalesce((select max(position) from omni_posting), 0), coalesce((select min(x) from"
                            + " (select cast(cast(xip as text) as bigint) as x from pg_snapshot_xip(now.s) as xip) running),"
                            + " cast(cast(pg_snapshot_xmax(now.s) as text) as bigint))"
                            + " from (select pg_current_snapshot() as s) now",
                    parameters -> {},
                    row -> look.saw(row.getLong(1), row.getLong(2)));
            pipeline.read(
                    "select cast(cast(transactionid as text) as bigint) from pg_locks where locktype = 'transactionid'",
                    parameters -> {},
                    row -> look.runs((int) row.getLong(1)));
            pipeline.read(
                    "select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)",
                    parameters -> {},
                    row -> look.ended(row.getLong(1)));
        }

        @Override
        String own() {
            return "xact = pg_current_xact_id_if_assigned()";
        }

        @Override
        void holdWritersBack(Connection connection) throws SQLException {
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table omni_posting in share row exclusive mode");
            }
        }
    },
    /** A statement that fails is undone alone, and the transaction goes on. */
    H2("h2") {
        @Override
        String document(String value) {
            return value;
        }

        @Override
        String orNothing() {
            return "";
        }

        @Override
        int insertIfAbsent(PreparedStatement insert) throws SQLException {
            try {
                return insert.executeUpdate();
            } catch (SQLException e) {
                if (SqlFailure.isDuplicate(e)) {
                    return 0;
                }
                throw e;
            }
        }

        /** All subjects and ids share one lock: positions of the journal are then in the order of commits, too. */
        @Override
        void lock(Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids) {
            pipeline.write(Marks.LOCK, parameters -> parameters.text(Marks.LEDGER));
        }

        @Override
        void lockOwn(Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids) {
            lock(pipeline, accounts, ids);
        }

        /**
         * Has what is committed written to the file at once, and not half a second later. H2 forgets the setting whenever the last connection
         * is closed; a user who may not set it names it in the URL.
         */
        @Override
        void begin(Connection connection) throws SQLException {
            try (Statement set = connection.createStatement()) {
                set.execute("set write_delay 0");
            } catch (SQLException e) {
                if (!ADMIN_ONLY.equals(e.getSQLState())) {
                    throw e;
                }
            }
            connection.setAutoCommit(false);
        }

        @Override
        void planForKeys(Pipeline pipeline) {}

        @Override
        String each(String keys, String table, String alias, String same) {
            return "%s join %s %s on %s".formatted(keys, table, alias, same);
        }

        @Override
        String put(String table, String rows, List<String> keys, List<String> values) {
            List<String> all = Stream.concat(keys.stream(), values.stream()).toList();
            String columns = String.join(", ", all);
            return "merge into %s p using (%s) k on %s when matched then update set %s when not matched then insert (%s) values (%s)"
                    .formatted(
                            table,
                            rows,
                            keys.stream()
                                    .map(key -> "k.%s = p.%s".formatted(key, key))
                                    .collect(Collectors.joining(" and ")),
                            set(values, "k"),
                            columns,
                            all.stream().map("k."::concat).collect(Collectors.joining(", ")));
        }

        @Override
        String remove(String keys, String table, String alias, String same) {
            return "delete from %s %s where exists (select 1 from%s where %s)".formatted(table, alias, keys, same);
        }

        @Override
        void lockQueues(Connection connection) throws SQLException {
            Marks.lock(connection, Marks.QUEUES);
        }

        @Override
        void run(Pipeline pipeline, Connection connection) throws SQLException {
            pipeline.runInTurn(connection);
        }

        @Override
        boolean defers() {
            return false;
        }

        @Override
        void append(EntryRows rows, Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended) {
            rows.append(pipeline, entries);
            entries.forEach(entry -> appended.accept(entry.id()));
        }

        @Override
        String appendEvents(String insert) {
            return "insert into omni_outbox_waiting (position) select position from final table (" + insert + ")";
        }

        @Override
        String nextLeaseToken() {
            return "next value for omni_lease_token";
        }

        /** A file is open in one process at a time, and its scripts may run again. */
        @Override
        void lockMigrations(Statement statement) {}

        @Override
        String countMarkTables() {
            return "select count(*) from information_schema.tables"
                    + " where lower(table_name) = 'omni_mark' and table_schema = current_schema";
        }

        @Override
        void look(Pipeline pipeline, Look look) {
            pipeline.read(
                    "select coalesce(max(position), 0) from omni_posting",
                    parameters -> {},
                    row -> look.saw(row.getLong(1), 0));
        }

        @Override
        String own() {
            return "1 = 0";
        }

        @Override
        void holdWritersBack(Connection connection) throws SQLException {
            Marks.lock(connection, Marks.LEDGER);
        }
    };

    private static final String ADMIN_ONLY = "90040";
    private static final String PLAN_FOR_KEYS =
            "set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** An expression for a JSON document out of one for its text. */
    abstract String document(String value);

    /** What ends an insert for {@link #insertIfAbsent}. */
    abstract String orNothing();

    /** Inserts a row, and tells how many: 0 where one is there already. No error is raised that would spoil the transaction. */
    abstract int insertIfAbsent(PreparedStatement insert) throws SQLException;

    /** Locks accounts by their subjects, and posting ids, until the transaction ends, whether anything is stored of them or not. */
    abstract void lock(Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids);

    /** The same in a transaction of our own, and {@link #planForKeys}. */
    abstract void lockOwn(Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids);

    /** Has the rest of a transaction of our own find rows by their keys, and plan each statement once only. */
    abstract void planForKeys(Pipeline pipeline);

    /** Begins a transaction of our own. */
    abstract void begin(Connection connection) throws SQLException;

    /** What follows {@code from} to read the rows of a table that are the same as one of the keys, which are called {@code k}. */
    abstract String each(String keys, String table, String alias, String same);

    /** Puts rows, the keys before the values, in place of those with the same keys. */
    abstract String put(String table, String rows, List<String> keys, List<String> values);

    /** Deletes the rows of a table that are the same as one of the keys. */
    abstract String remove(String keys, String table, String alias, String same);

    private static String set(List<String> values, String from) {
        return values.stream()
                .map(value -> "%s = %s.%s".formatted(value, from, value))
                .collect(Collectors.joining(", "));
    }

    /** Keeps others from changing queues until the transaction ends, where rows cannot be locked one by one. */
    abstract void lockQueues(Connection connection) throws SQLException;

    /** Runs a pipeline, in one round trip where the database can. */
    abstract void run(Pipeline pipeline, Connection connection) throws SQLException;

    /** Whether writes whose answer nobody waits for go with the next statement or the commit. */
    abstract boolean defers();

    /** Appends entries, and tells those whose id was not there, without spoiling the transaction. */
    abstract void append(EntryRows rows, Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended);

    /** Makes an insert into the outbox note what is waiting to be distributed. */
    abstract String appendEvents(String insert);

    /** An expression for a number greater than all before. */
    abstract String nextLeaseToken();

    /** Keeps other processes from making the tables at the same time. */
    abstract void lockMigrations(Statement statement) throws SQLException;

    /** A query that counts the tables that a statement without a schema would find. */
    abstract String countMarkTables();

    /** Looks at the journal's last position, and who is writing. */
    abstract void look(Pipeline pipeline, Look look);

    /** The condition under which an entry was written by the transaction that reads it. */
    abstract String own();

    /** Waits for those who write postings, and keeps others from it until the transaction ends. */
    abstract void holdWritersBack(Connection connection) throws SQLException;

    /** Where the migrations are. */
    String folder() {
        return folder;
    }

    /** Tells which database it is. */
    static Dialect of(ConnectionSource source) {
        return asking(source, Dialect::of);
    }

    /** Tells which database it is, once its tables are there. */
    static Dialect ready(ConnectionSource source) {
        return asking(source, connection -> {
            Dialect dialect = of(connection);
            Schema.require(connection, dialect);
            return dialect;
        });
    }

    private static Dialect asking(ConnectionSource source, JdbcUnits.Step<Dialect> question) {
        try {
            Connection taken = source.take();
            try {
                return question.on(taken);
            } finally {
                source.giveBack(taken);
            }
        } catch (SQLException e) {
            throw SqlFailure.translated(e);
        }
    }

    private static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.folder.equals(product.toLowerCase(Locale.ROOT))) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(
                "the database %s is not among those that Omni speaks to: use PostgreSQL or H2, or prove a store of your own with omni-tck"
                        .formatted(product));
    }
}
