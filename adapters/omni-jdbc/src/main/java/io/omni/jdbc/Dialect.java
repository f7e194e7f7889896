package io.omni.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingId;


/** What differs between the databases. */
enum Dialect {
    POSTGRESQL("postgresql", "cast(? as jsonb)", " on conflict do nothing") {
        @Override
        int insertIfAbsent(PreparedStatement insert) throws SQLException {
            return insert.executeUpdate();
        }

        /** Taken in the order of their numbers, so that every caller takes them in one order. */
        @Override
        void lock(Pipeline pipeline, Collection<String> subjects) {
            List<Long> numbers =
                    subjects.stream().map(SubjectLock::number).sorted().distinct().toList();
            pipeline.write(
                    "select pg_advisory_xact_lock(number) from unnest(" + Columns.BIGINT + ") as number",
                    parameters -> parameters.numbers(numbers, number -> number));
        }

        @Override
        void run(Pipeline pipeline, Connection connection) throws SQLException {
            pipeline.runAtOnce(connection);
        }

        @Override
        boolean defers() {
            return true;
        }

        @Override
        void append(LedgerRows rows, Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended) {
            rows.appendAbsent(pipeline, entries, appended);
        }

        @Override
        void lockMigrations(Statement statement) throws SQLException {
            statement.execute("select pg_advisory_xact_lock(" + SubjectLock.number("migrations") + ")");
        }

        @Override
        String finished() {
            return "(xact < pg_snapshot_xmin(pg_current_snapshot()) or xact = pg_current_xact_id_if_assigned())";
        }

        @Override
        void holdWritersBack(Connection connection) throws SQLException {
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table omni_posting in share row exclusive mode");
            }
        }
    },
    /** A statement that fails on H2 is undone alone: the transaction goes on. */
    H2("h2", "?", "") {
        @Override
        int insertIfAbsent(PreparedStatement insert) throws SQLException {
            try {
                return insert.executeUpdate();
            } catch (SQLException e) {
                if ("23505".equals(e.getSQLState())) {
                    return 0;
                }
                throw e;
            }
        }

        /** All subjects share one lock: positions of the journal are then in the order of commits, too. */
        @Override
        void lock(Pipeline pipeline, Collection<String> subjects) {
            pipeline.write(
                    "select mark from omni_mark where name = ? for update", parameters -> parameters.text(Marks.LEDGER));
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
        void append(LedgerRows rows, Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended) {
            rows.append(pipeline, entries);
            entries.forEach(entry -> appended.accept(entry.id()));
        }

        /** A file is open in one process at a time, and tables are made under a lock of the whole database. */
        @Override
        void lockMigrations(Statement statement) {}

        @Override
        String finished() {
            return "1 = 1";
        }

        @Override
        void holdWritersBack(Connection connection) throws SQLException {
            try (PreparedStatement lock =
                    connection.prepareStatement("select mark from omni_mark where name = ? for update")) {
                lock.setString(1, Marks.LEDGER);
                lock.executeQuery().close();
            }
        }
    };


    private final String folder;
    private final String document;
    private final String orNothing;

    Dialect(String folder, String document, String orNothing) {
        this.folder = folder;
        this.document = document;
        this.orNothing = orNothing;
    }

    /** Inserts a row, and tells how many: 0 where one is there already. No error is raised that would spoil the transaction. */
    abstract int insertIfAbsent(PreparedStatement insert) throws SQLException;

    /** Locks subjects until the transaction ends, whether anything is stored of them or not. */
    abstract void lock(Pipeline pipeline, Collection<String> subjects);

    /** Runs a pipeline, in one round trip where the database can. */
    abstract void run(Pipeline pipeline, Connection connection) throws SQLException;

    /** Whether writes whose answer nobody waits for go with the next statement or the commit. */
    abstract boolean defers();

    /** Appends entries, and tells those whose id was not there, without spoiling the transaction. */
    abstract void append(
            LedgerRows rows, Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended);

    /** Keeps other processes from making the tables at the same time. */
    abstract void lockMigrations(Statement statement) throws SQLException;

    /** The condition under which no entry with a lower position can appear any more. */
    abstract String finished();

    /** Waits for those who write postings, and keeps others from it until the transaction ends. */
    abstract void holdWritersBack(Connection connection) throws SQLException;

    /** Where the migrations are. */
    String folder() {
        return folder;
    }

    /** The parameter for a JSON document. */
    String document() {
        return document;
    }

    /** What ends an insert for {@link #insertIfAbsent}. */
    String orNothing() {
        return orNothing;
    }

    static Dialect of(ConnectionSource source) {
        try {
            java.util.Optional<Connection> lent = source.lent();
            if (lent.isPresent()) {
                return of(lent.get());
            }
            try (Connection own = source.open()) {
                return of(own);
            }
        } catch (SQLException e) {
            throw SqlFailure.translated(e);
        }
    }

    private static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> POSTGRESQL;
            case "h2" -> H2;
            default -> throw new IllegalArgumentException(
                    "the database %s is not among those that Omni speaks to: use PostgreSQL or H2, or prove a store of your own with omni-tck"
                            .formatted(product));
        };
    }
}
