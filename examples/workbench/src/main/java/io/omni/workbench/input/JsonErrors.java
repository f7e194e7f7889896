package io.omni.workbench.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in a user's words what Jackson found wrong in a file, and where. */
final class JsonErrors {

    /** One text or number of JSON. */
    private static final Pattern SCALAR = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([-\\w.+]+)");

    private JsonErrors() {}

    static InputError translate(String file, String text, JacksonException e) {
        int line = Math.max(1, e.getLocation().getLineNr());
        int column = Math.max(1, e.getLocation().getColumnNr());
        return InputError.at(file, line, "column " + column + field(e), value(text, line, column), problem(e), e);
    }

    private static String field(JacksonException e) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getIndex() >= 0) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.isEmpty() ? "" : ", field " + field;
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

    private static String problem(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "field %s is unknown here: remove it, or correct it to one of %s"
                    .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        Throwable cause = e.getCause();
        if (e instanceof ValueInstantiationException && cause != null && cause.getMessage() != null) {
            return cause.getMessage();
        }
        String message = e.getOriginalMessage();
        boolean wrongType = message.startsWith("Cannot coerce") || message.startsWith("Cannot deserialize");
        if (wrongType && e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "does not fit: give " + wanted(mismatch.getTargetType());
        }
        return message;
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type.isPrimitive()) {
            return type == double.class ? "a number" : "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list in [ ]" : "an object in { }";
    }
}
