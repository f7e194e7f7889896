package io.omni.workbench.input;

/**
 * Something the user handed in that cannot be used. The message names the file, where known the line, the column and the value, and the way
 * out; it is shown as it is, without a stack trace.
 */
public final class InputError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 60;

    private InputError(String message, Throwable cause) {
        super(message, cause);
    }

    private InputError(String message) {
        super(message);
    }

    /**
     * A file that cannot be used as a whole.
     *
     * @param file its name, as the user gave it
     * @param problem what is wrong and the way out
     */
    public static InputError in(String file, String problem) {
        return new InputError(file + ": " + problem);
    }

    /** A file that cannot be used as a whole, after an error of the platform. */
    public static InputError in(String file, String problem, Throwable cause) {
        return new InputError(file + ": " + problem, cause);
    }

    /**
     * One value in a file.
     *
     * @param file its name, as the user gave it
     * @param line counted from 1
     * @param column the column or field, by name
     * @param value what stands there
     * @param problem what is wrong and the way out
     */
    public static InputError at(String file, long line, String column, String value, String problem) {
        return new InputError(place(file, line, column, value) + problem);
    }

    /** One value in a file, after an error of a parser. */
    public static InputError at(String file, long line, String column, String value, String problem, Throwable cause) {
        return new InputError(place(file, line, column, value) + problem, cause);
    }

    private static String place(String file, long line, String column, String value) {
        return "%s, line %d, %s, value '%s': ".formatted(file, line, column, Excerpt.of(value, LONGEST_VALUE));
    }
}
