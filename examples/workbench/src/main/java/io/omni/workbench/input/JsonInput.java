package io.omni.workbench.input;

import io.omni.core.json.JsonForms;
import io.omni.core.json.JsonPlace;
import io.omni.core.json.OmniJson;
import io.omni.core.json.UnreadableJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON that a user wrote, as Omni reads what it is configured with: strictly. */
public final class JsonInput {

    /** One text or number of JSON. */
    private static final Pattern SCALAR = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([-\\w.+]+)");

    private JsonInput() {}

    /**
     * Reads the whole of a file.
     *
     * @param file the file, which the caller closes
     * @param type the shape it must have, a record
     * @throws InputError naming line, column, field and what stands there
     */
    public static <T> T read(InputFile file, Class<T> type) {
        OmniJson json = OmniJson.of(JsonForms.builder().configured("file", type).build());
        return read(file, json.configured(type)::read);
    }

    /**
     * Reads the whole of a file by a form of Omni's.
     *
     * @param file the file, which the caller closes
     * @param form makes a value of its text and name, such as {@code configured::read} or {@code configured::readList}
     * @throws InputError naming line, column, field and what stands there
     */
    public static <T> T read(InputFile file, BiFunction<String, String, T> form) {
        String text = text(file);
        try {
            return form.apply(text, file.name());
        } catch (UnreadableJson e) {
            throw refused(file.name(), text, e);
        }
    }

    private static InputError refused(String file, String text, UnreadableJson e) {
        JsonPlace place = e.place();
        int line = Math.max(1, place.line());
        int column = Math.max(1, place.column());
        String field = place.field().isEmpty() ? "" : ", field " + place.field();
        return InputError.at(file, line, "column " + column + field, value(text, line, column), e.problem(), e);
    }

    /** The text or number that stands at the place, or the whole line where there is none. */
    private static String value(String text, int line, int column) {
        String found = text.lines().skip(line - 1L).findFirst().orElse("");
        Matcher scalar = SCALAR.matcher(found);
        if (column <= found.length()
                && scalar.region(column - 1, found.length()).lookingAt()) {
            return scalar.group(1) == null ? scalar.group() : scalar.group(1);
        }
        return found.strip();
    }

    private static String text(InputFile file) {
        try {
            return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw file.unreadable(0, e);
        }
    }
}
