package io.omni.core.validation;

import org.jspecify.annotations.Nullable;

/** Asks the check that a value makes of itself. */
final class Refused {

    private Refused() {}

    /** The message by which a check refuses; null if it does not. */
    static @Nullable String by(Runnable check) {
        try {
            check.run();
            return null;
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
