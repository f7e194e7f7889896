package io.omni.core.json;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

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

    /** The same place with line and column, where it has none and the field is in the text. */
    JsonPlace in(String text, JsonMapper mapper) {
        if (line > 0 || field.isEmpty()) {
            return this;
        }
        try (JsonParser parser = mapper.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.hasToken(JsonToken.PROPERTY_NAME)
                        && path(parser.streamReadContext()).equals(field)) {
                    TokenStreamLocation found = parser.currentTokenLocation();
                    return new JsonPlace(found.getLineNr(), found.getColumnNr(), field);
                }
            }
            return this;
        } catch (JacksonException malformed) {
            return this;
        }
    }

    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String before = path(context.getParent());
        return context.inArray()
                ? before + "[" + context.getCurrentIndex() + "]"
                : before + (before.isEmpty() ? "" : ".") + context.currentName();
    }

    /** The same, to follow on the name of a document. */
    String within() {
        String where = toString();
        return where.isEmpty() ? "" : ", " + where;
    }
}
