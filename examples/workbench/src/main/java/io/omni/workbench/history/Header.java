package io.omni.workbench.history;

import io.omni.workbench.input.InputError;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each column stands in the file at hand. */
final class Header {

    private final Map<Column, Integer> places;
    private final int width;

    private Header(Map<Column, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /**
     * Finds the columns by name, in any order; more columns than needed do no harm.
     *
     * @throws InputError if one is missing or there twice
     */
    static Header of(String file, long line, List<String> titles) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            for (int i = 0; i < titles.size(); i++) {
                if (column.isSpelled(titles.get(i)) && places.putIfAbsent(column, i) != null) {
                    throw InputError.at(
                            file,
                            line,
                            "the header",
                            titles.get(i),
                            "column %s is there twice: rename one of them".formatted(column.title()));
                }
            }
            if (!places.containsKey(column)) {
                throw InputError.at(
                        file,
                        line,
                        "the header",
                        String.join(",", titles),
                        "column %s is missing: the first line must name, separated by commas, %s"
                                .formatted(column.title(), wanted()));
            }
        }
        return new Header(places, titles.size());
    }

    static String wanted() {
        return String.join(
                ", ", List.of(Column.values()).stream().map(Column::title).toList());
    }

    int width() {
        return width;
    }

    int place(Column column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("Column " + column + " was not found: Header.of() should have refused");
        }
        return place;
    }
}
