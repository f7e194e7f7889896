package io.omni.workbench.input;

/** A value from a file, fit to be shown on a terminal: without control characters, and cut where it is long. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * What is shown of a value.
     *
     * @param value what stands in the file
     * @param most so many characters of it
     */
    public static String of(String value, int most) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(shown::appendCodePoint);
        return value.codePointCount(0, value.length()) > most ? shown + "…" : shown.toString();
    }
}
