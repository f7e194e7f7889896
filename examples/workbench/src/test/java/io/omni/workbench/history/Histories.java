package io.omni.workbench.history;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Histories written in a test. */
final class Histories {

    static final String HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n";

    private Histories() {}

    static List<HistoryEntry> read(String text) {
        return read("history.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<HistoryEntry> read(String name, byte[] content) {
        List<HistoryEntry> entries = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(name, new ByteArrayInputStream(content))) {
            reader.forEachRemaining(entries::add);
        }
        return entries;
    }

    static HistoryLine only(String text) {
        return (HistoryLine) read(text).get(0);
    }

    /** The entry that a line with these values makes. */
    static HistoryEntry entry(String invoice, String stockCode, String quantity, String price) {
        return read(HEADER
                        + "%s,%s,THING,%s,12/1/10 8:26,%s,17850,France\n"
                                .formatted(invoice, stockCode, quantity, price))
                .get(0);
    }
}
