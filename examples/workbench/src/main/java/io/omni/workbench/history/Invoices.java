package io.omni.workbench.history;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Groups the lines of a history into invoices, in the order of their first lines and in constant memory. The lines of two invoices written
 * in the same minutes may be interleaved, so an invoice is complete once {@value #OPEN_AT_ONCE} others have begun after it. A number that
 * comes back later than that is handed out as another invoice of the same number.
 */
public final class Invoices implements Iterator<Invoice> {

    /** How many invoices are collected at once. */
    static final int OPEN_AT_ONCE = 8;

    private final Iterator<HistoryEntry> entries;
    private final Consumer<LeftOut> leftOut;
    private final Map<String, List<HistoryLine>> open = new LinkedHashMap<>();

    /**
     * Reads from a history, which the caller closes.
     *
     * @param entries the lines
     * @param leftOut is told of each line that was left out, when it is met
     */
    public Invoices(Iterator<HistoryEntry> entries, Consumer<LeftOut> leftOut) {
        this.entries = entries;
        this.leftOut = leftOut;
    }

    @Override
    public boolean hasNext() {
        while (open.size() <= OPEN_AT_ONCE && entries.hasNext()) {
            collect(entries.next());
        }
        return !open.isEmpty();
    }

    @Override
    public Invoice next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The history has no more invoices: ask hasNext() first");
        }
        Iterator<List<HistoryLine>> oldest = open.values().iterator();
        Invoice invoice = Invoice.of(oldest.next());
        oldest.remove();
        return invoice;
    }

    private void collect(HistoryEntry entry) {
        if (entry instanceof HistoryLine line) {
            open.computeIfAbsent(line.invoice(), number -> new ArrayList<>()).add(line);
        } else if (entry instanceof LeftOut left) {
            leftOut.accept(left);
        }
    }
}
