package io.omni.core.validation;

import io.omni.core.internal.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checks that values and facades make themselves, for which no provider is needed. */
public final class Given {

    private Given() {}

    /**
     * Passes on what is there.
     *
     * @param what what it is, as the message should call it
     * @param value the value
     * @param <T> its type
     * @return the value, unchanged
     * @throws NullPointerException if it is null
     */
    public static <T> T require(String what, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(what + " is null: give one");
        }
        return value;
    }

    /**
     * Passes on a text that can be an id, as all ids of the trade are: 1 to 64 characters, no white space around them, no control characters
     * and no half of a surrogate pair (which no database would store).
     *
     * @param what what the text identifies, as the message should call it
     * @param value the text
     * @return the text, unchanged
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it cannot be an id
     */
    public static String id(String what, @Nullable String value) {
        return Text.requireId(what, require(what, value));
    }

    /**
     * Passes on how many are asked for.
     *
     * @param what what they are, in the plural, as the message should call them
     * @param limit how many at the most
     * @return the limit, unchanged
     * @throws IllegalArgumentException if it is less than one
     */
    public static int limit(String what, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at most %d %s are none: ask for at least 1".formatted(limit, what));
        }
        return limit;
    }

    /**
     * Passes on how long something lasts.
     *
     * @param what what it is, as the message should call it
     * @param duration how long
     * @return the duration, unchanged
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is zero or negative
     */
    public static Duration positive(String what, @Nullable Duration duration) {
        Duration given = require(what, duration);
        if (given.isZero() || given.isNegative()) {
            throw new IllegalArgumentException("a %s of %s is none: give a positive duration".formatted(what, given));
        }
        return given;
    }

    /**
     * Copies a list of what is there.
     *
     * @param what what the list is, as the message should call it
     * @param values the list
     * @param <T> the type of its elements
     * @return an unmodifiable copy
     * @throws NullPointerException if the list is null or has a null
     */
    public static <T> List<T> copy(String what, @Nullable List<T> values) {
        List<T> list = require(what, values);
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new NullPointerException("a null is among " + what + ": leave it out");
        }
        return List.copyOf(list);
    }
}
