package io.omni.workbench.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures in rows, of which the first cell says whose they are.
 *
 * @param columns what each column has
 * @param rows each as long as the columns
 */
public record Table(List<String> columns, List<List<String>> rows) {

    /** Copies the lists, and refuses a row of another length. */
    public Table {
        columns = List.copyOf(columns);
        List<List<String>> copies = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Row %s has %d cells of %d: give one for each column"
                        .formatted(row, row.size(), columns.size()));
            }
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
    }

    /**
     * Writes the table.
     *
     * @param out where to
     * @param caption what it is about
     */
    public void writeTo(Markup out, String caption) {
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        out.open("table").leaf("caption", caption, "class", "unseen");
        out.open("thead").open("tr");
        columns.forEach(column -> out.leaf("th", column, "scope", "col"));
        out.close().close().open("tbody");
        for (List<String> row : rows) {
            out.open("tr").leaf("th", row.get(0), "scope", "row");
            row.subList(1, row.size()).forEach(cell -> out.leaf("td", cell));
            out.close();
        }
        out.close().close().close();
    }
}
