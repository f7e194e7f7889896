package io.omni.workbench.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.omni.workbench.input.InputError;
import io.omni.workbench.input.InputFile;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/**
 * Reads an order history line by line, in constant memory: CSV with the quoting of RFC 4180, in UTF-8, plain or gzip, the columns found by
 * the names in its first line. A line that cannot be used is handed out as {@link LeftOut}; only what makes the whole file unusable is an
 * {@link InputError}.
 */
public final class HistoryReader implements Iterator<HistoryEntry>, AutoCloseable {

    /** The currency of the UCI data set, which names none. */
    public static final Currency DEFAULT_CURRENCY = Currency.getInstance("GBP");

    private final InputFile file;
    private final Iterator<CsvRecord> records;
    private final LineParser parser;
    private long linesRead;
    private long lastLine;

    private HistoryReader(InputFile file, Currency currency) {
        this.file = file;
        this.records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(file.content(), StandardCharsets.UTF_8))
                .iterator();
        this.parser = new LineParser(header(), currency);
    }

    /**
     * Opens a file whose prices are in pounds.
     *
     * @throws InputError if it cannot be read or its first line is not the header
     */
    public static HistoryReader open(Path path) {
        return open(path, DEFAULT_CURRENCY);
    }

    /**
     * Opens a file.
     *
     * @param currency of its prices
     * @throws InputError if it cannot be read or its first line is not the header
     */
    public static HistoryReader open(Path path, Currency currency) {
        return open(InputFile.open(path), currency);
    }

    /**
     * Reads a stream whose prices are in pounds, and closes it with this reader.
     *
     * @param name what messages call it
     * @throws InputError if it cannot be read or its first line is not the header
     */
    public static HistoryReader open(String name, InputStream in) {
        return open(InputFile.open(name, in), DEFAULT_CURRENCY);
    }

    /** Reads a file that is open already, and closes it with this reader. */
    public static HistoryReader open(InputFile file, Currency currency) {
        try {
            return new HistoryReader(file, currency);
        } catch (InputError e) {
            file.close();
            throw e;
        }
    }

    /** What messages call the file. */
    public String name() {
        return file.name();
    }

    /**
     * @throws InputError if the file cannot be read on
     */
    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw file.unreadable(lastLine, e);
        } catch (CsvParseException e) {
            throw InputError.in(
                    "%s, after line %d".formatted(file.name(), lastLine),
                    "is not CSV from there on (%s): look for a quote without its counterpart".formatted(e.getMessage()),
                    e);
        }
    }

    @Override
    public HistoryEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException(
                    "%s has no more than %d lines: ask hasNext() first".formatted(file.name(), linesRead));
        }
        CsvRecord record = records.next();
        linesRead++;
        lastLine = record.getStartingLineNumber();
        return parser.parse(lastLine, record.getFields());
    }

    /** How many lines were handed out, used or left out, without the header. */
    public long linesRead() {
        return linesRead;
    }

    /** How many bytes of the file were read, before unpacking, to be set against {@link #bytesTotal()}. */
    public long bytesRead() {
        return file.bytesRead();
    }

    /** The size of the file, before unpacking; empty for a stream. */
    public OptionalLong bytesTotal() {
        return file.size();
    }

    @Override
    public void close() {
        file.close();
    }

    private Header header() {
        if (!hasNext()) {
            throw InputError.in(file.name(), "is empty: its first line must name the columns " + Header.wanted());
        }
        CsvRecord record = records.next();
        lastLine = record.getStartingLineNumber();
        return Header.of(file.name(), lastLine, record.getFields());
    }
}
