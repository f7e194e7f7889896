package io.omni.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an account counts: from one instant, inclusive, until another, exclusive.
 *
 * @param activeFrom from when, or null for ever before
 * @param expiresAt until when, or null for ever after
 */
public record Window(@Nullable Instant activeFrom, @Nullable Instant expiresAt) {

    /** At every instant. */
    public static final Window ALWAYS = new Window(null, null);

    /** Checks that the window does not end before it begins. */
    public Window {
        if (activeFrom != null && expiresAt != null && expiresAt.isBefore(activeFrom)) {
            throw new IllegalArgumentException(
                    "window ends at %s, before it begins at %s: swap them".formatted(expiresAt, activeFrom));
        }
    }

    /**
     * Makes a window that is open until an instant.
     *
     * @param expiresAt the first instant at which it is closed
     * @return the window
     */
    public static Window until(Instant expiresAt) {
        return new Window(null, expiresAt);
    }

    /**
     * Tells whether an instant lies within.
     *
     * @param at the instant
     * @return whether the account counts then
     */
    public boolean contains(Instant at) {
        return (activeFrom == null || !at.isBefore(activeFrom)) && !expiredAt(at);
    }

    /**
     * Tells whether the window has ended.
     *
     * @param at the instant
     * @return whether it lies at or after the end
     */
    public boolean expiredAt(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }
}
