package io.omni.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure that was measured, with the bar that it must meet if it has one.
 *
 * @param key names it in the last lines of a report, for ever
 * @param what says what it is, with its unit
 * @param value the figure
 * @param atLeast what it must reach, if anything
 * @param atMost what it must not go past, if anything
 */
public record Bar(String key, String what, double value, OptionalDouble atLeast, OptionalDouble atMost) {

    /**
     * A figure that must reach a bar.
     *
     * @param key names it
     * @param what says what it is, with its unit
     * @param value the figure
     * @param must what it must reach
     * @return the figure with its bar
     */
    public static Bar atLeast(String key, String what, double value, double must) {
        return new Bar(key, what, value, OptionalDouble.of(must), OptionalDouble.empty());
    }

    /**
     * A figure that must not go past a bar.
     *
     * @param key names it
     * @param what says what it is, with its unit
     * @param value the figure
     * @param must what it must not go past
     * @return the figure with its bar
     */
    public static Bar atMost(String key, String what, double value, double must) {
        return new Bar(key, what, value, OptionalDouble.empty(), OptionalDouble.of(must));
    }

    /**
     * A figure without a bar.
     *
     * @param key names it
     * @param what says what it is, with its unit
     * @param value the figure
     * @return the figure
     */
    public static Bar reported(String key, String what, double value) {
        return new Bar(key, what, value, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Tells whether the bar was missed; a figure that is no number misses every bar.
     *
     * @return whether there is a bar and the figure does not meet it
     */
    public boolean isMissed() {
        return (atLeast.isPresent() && !(value >= atLeast.getAsDouble()))
                || (atMost.isPresent() && !(value <= atMost.getAsDouble()));
    }

    /**
     * Writes the figure with two digits after the point, or none where it is large.
     *
     * @return the figure as text
     */
    public String valueText() {
        return String.format(Locale.ROOT, Math.abs(value) >= 1_000 ? "%.0f" : "%.2f", value);
    }

    /**
     * Says what must be met and whether it was.
     *
     * @return the bar as text, empty if there is none
     */
    public String verdict() {
        if (atLeast.isEmpty() && atMost.isEmpty()) {
            return "";
        }
        String must = atLeast.isPresent() ? ">= " + atLeast.getAsDouble() : "<= " + atMost.getAsDouble();
        return "must be " + must + (isMissed() ? ": MISSED" : ": met");
    }
}
