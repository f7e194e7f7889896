package io.omni.core.json;

import java.io.Serializable;

/**
 * A place in a JSON text.
 *
 * @param line the line, counted from 1; 0 where it is not known
 * @param column the character within the line, counted from 1; 0 where it is not known
 * @param field the path of the field, such as {@code terms.lines[0].quantity}; empty for the whole
 */
public record JsonPlace(int line, int column, String field) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final JsonPlace UNKNOWN = new JsonPlace(0, 0, "");

    /** Such as {@code line 3, column 14, field prices[0].amount}, as far as it is known. */
    @Override
    public String toString() {
        String where = line == 0 ? "" : "line %d, column %d".formatted(line, column);
        if (field.isEmpty()) {
            return where;
        }
        return (where.isEmpty() ? "" : where + ", ") + "field " + field;
    }

    /** The same, to follow on the name of a document. */
    String within() {
        String where = toString();
        return where.isEmpty() ? "" : ", " + where;
    }
}
