package io.omni.core;

/**
 * The root of every exception that Omni throws for a lost race, broken storage or a contract that was not kept. Expected answers are
 * values, never exceptions; misuse of a method is {@link IllegalArgumentException}, {@link IllegalStateException} or
 * {@link NullPointerException}, as in the JDK.
 *
 * <p>Subclasses build their message from the values at hand and end it with the way out.
 */
public abstract class OmniException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the values at hand, then the way out
     */
    protected OmniException(String message) {
        super(message);
    }

    /**
     * Creates the exception with the failure beneath it.
     *
     * @param message the values at hand, then the way out
     * @param cause the failure beneath
     */
    protected OmniException(String message, Throwable cause) {
        super(message, cause);
    }
}
