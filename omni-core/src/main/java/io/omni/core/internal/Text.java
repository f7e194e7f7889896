package io.omni.core.internal;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a text must be to stand in a value: the one check behind every id and every name. */
public final class Text {

    private static final int MAX_ID_LENGTH = 64;

    private Text() {}

    /**
     * Passes on a text that can be an id: 1 to 64 characters, no white space around them, no control characters and no half of a
     * surrogate pair (which no database would store).
     *
     * @param what what the text identifies, as the message should call it
     * @param value the text
     * @return the text, unchanged
     */
    public static String requireId(String what, String value) {
        Objects.requireNonNull(value, what);
        return requireId(what, value, Text::quoted);
    }

    /**
     * Passes on a text that can be an id, as {@link #requireId} does, without telling it where it cannot: it stands for a person.
     *
     * @param what what the text identifies, as the message should call it
     * @param value the text
     * @return the text, unchanged
     */
    public static String requirePrivateId(String what, String value) {
        Objects.requireNonNull(value, what);
        return requireId(what, value, text -> "[...]");
    }

    private static String requireId(String what, String value, UnaryOperator<String> shown) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "%s %s is blank: give at least one visible character".formatted(what, shown.apply(value)));
        }
        if (value.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("%s %s has %d characters: use at most %d"
                    .formatted(what, shown.apply(value), value.length(), MAX_ID_LENGTH));
        }
        if (value.strip().length() < value.length()) {
            throw new IllegalArgumentException(
                    "%s %s has white space around it: strip it first".formatted(what, shown.apply(value)));
        }
        if (hasUnprintable(value)) {
            throw new IllegalArgumentException(
                    "%s %s has a control character: remove it first".formatted(what, shown.apply(value)));
        }
        return value;
    }

    private static boolean hasUnprintable(String value) {
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            if (isUnprintable(value.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Passes on a text that says something.
     *
     * @param what what the text is, as the message should call it
     * @param value the text
     * @return the text, unchanged
     */
    public static String requireText(String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "%s %s is blank: give at least one visible character".formatted(what, quoted(value)));
        }
        return value;
    }

    /**
     * Quotes a text for a message, so that neither its length nor its control characters can spoil a log.
     *
     * @param value the text
     * @return the text in double quotes, control characters escaped, cut off after 64 characters
     */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().limit(MAX_ID_LENGTH).forEach(c -> {
            if (isUnprintable(c)) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append(value.length() > MAX_ID_LENGTH ? "...\"" : "\"").toString();
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
