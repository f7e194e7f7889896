package io.omni.core.relay;

import io.omni.core.OmniException;

/**
 * Thrown by a consumer when no attempt can ever deliver an event: it is a dead letter at once, with the message as reason, instead of being
 * attempted again. For what is wrong with the event, such as its size, and never for a destination that is away.
 */
public final class Undeliverable extends OmniException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message why, and what somebody can do before it is redriven; it is stored, so let it name ids and nobody's data
     */
    public Undeliverable(String message) {
        super(message);
    }

    /**
     * Creates the exception with the failure beneath it.
     *
     * @param message why, and what somebody can do before it is redriven; it is stored, so let it name ids and nobody's data
     * @param cause the failure beneath
     */
    public Undeliverable(String message, Throwable cause) {
        super(message, cause);
    }
}
