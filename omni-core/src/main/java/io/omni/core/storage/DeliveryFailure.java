package io.omni.core.storage;

import io.omni.core.internal.Text;
import java.util.Objects;

/**
 * Why a delivery failed: the exception's class and message, and nothing of the event. A consumer whose messages quote a customer's data has
 * it kept here; have it name ids instead.
 *
 * @param exception the name of the exception's class
 * @param message its message, cut off after 500 characters; empty if it has none
 */
public record DeliveryFailure(String exception, String message) {

    private static final int MAX_LENGTH = 500;

    /** Checks the name and cuts the message off. */
    public DeliveryFailure {
        Text.requireText("exception of a delivery failure", exception);
        message = message.length() > MAX_LENGTH ? cut(message) : message;
    }

    /**
     * Describes what was thrown.
     *
     * @param thrown what the consumer threw
     * @return its class and message
     */
    public static DeliveryFailure of(Throwable thrown) {
        return new DeliveryFailure(thrown.getClass().getName(), Objects.requireNonNullElse(thrown.getMessage(), ""));
    }

    /** No half of a surrogate pair remains, which no database would store. */
    private static String cut(String message) {
        int end = Character.isHighSurrogate(message.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return message.substring(0, end);
    }

    @Override
    public String toString() {
        return message.isEmpty() ? exception : exception + ": " + message;
    }
}
