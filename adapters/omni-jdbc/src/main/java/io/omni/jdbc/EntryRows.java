package io.omni.jdbc;

import io.omni.core.json.LinesJson;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Entries of the journal as rows: what is asked for by itself in columns, their lines as JSON. */
final class EntryRows {

    /** The columns that {@link #read} takes. */
    static final String COLUMNS = "id, fingerprint, recorded_at, cause, lines";

    /** Rows for {@link #bind}, in their order. */
    static final String SOURCE = "unnest(" + Columns.UUID + ", " + Columns.UUID + ", " + Columns.BIGINT + ", "
            + Columns.VARCHAR + ", " + Columns.VARCHAR + ") with ordinality as e (" + COLUMNS + ", place)";

    private static final String IDS = " (select * from unnest(" + Columns.UUID + ") as t (id)) k";
    private static final String READ_ONE = "select " + COLUMNS + " from omni_posting where id = ? and not exists"
            + " (select 1 from omni_mark where name = ? and mark > ?)";
    private static final String APPEND =
            "insert into omni_posting (" + COLUMNS + ") select " + COLUMNS + " from " + SOURCE + " order by place";

    private final String readAll;

    EntryRows(Dialect dialect) {
        readAll = "select p.id, p.fingerprint, p.recorded_at, p.cause, p.lines from"
                + dialect.each(IDS, "omni_posting", "p", "k.id = p.id");
    }

    void find(Pipeline pipeline, Collection<PostingId> ids, Consumer<JournalEntry> found) {
        pipeline.read(
                readAll, parameters -> parameters.uuids(ids, PostingId::value), row -> found.accept(read(row, 1)));
    }

    /** Reads the entry of an id that was not forgotten. */
    void find(Pipeline pipeline, PostingId id, Consumer<JournalEntry> found) {
        pipeline.read(
                READ_ONE,
                parameters -> parameters.uuid(id.value()).text(Marks.FORGOTTEN).number(Nanos.within(id.issuedAt())),
                row -> found.accept(read(row, 1)));
    }

    /** Appends entries, which get their positions in their order; an id that is there already is an error. */
    void append(Pipeline pipeline, List<JournalEntry> entries) {
        pipeline.write(APPEND, parameters -> bind(parameters, entries));
    }

    /** Appends entries, passes over those whose id is there already, and tells the others. */
    void appendAbsent(Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended) {
        pipeline.read(
                APPEND + " on conflict do nothing returning id",
                parameters -> bind(parameters, entries),
                row -> appended.accept(new PostingId(row.getObject(1, UUID.class))));
    }

    private static void bind(Columns parameters, List<JournalEntry> entries) throws SQLException {
        bind(parameters, entries.stream().map(JournalEntry::id).toList(), entries);
    }

    /** Sets ids, the first of which are those of entries; of the others there is nothing else. */
    static void bind(Columns parameters, List<PostingId> ids, List<JournalEntry> entries) throws SQLException {
        parameters
                .uuids(ids, PostingId::value)
                .uuids(entries, entry -> uuid(entry.fingerprint()))
                .numbers(entries, entry -> Nanos.of(entry.recordedAt()))
                .texts(entries, JournalEntry::cause)
                .texts(entries, LinesJson::write);
    }

    static UUID uuid(Fingerprint fingerprint) {
        return new UUID(fingerprint.high(), fingerprint.low());
    }

    /** Reads an entry from a column on. */
    static JournalEntry read(ResultSet row, int first) throws SQLException {
        PostingId id = new PostingId(row.getObject(first, UUID.class));
        UUID fingerprint = row.getObject(first + 1, UUID.class);
        return new JournalEntry(
                id,
                row.getString(first + 3),
                new Fingerprint(fingerprint.getMostSignificantBits(), fingerprint.getLeastSignificantBits()),
                Nanos.instant(row.getLong(first + 2)),
                LinesJson.read(id, row.getString(first + 4)));
    }
}
