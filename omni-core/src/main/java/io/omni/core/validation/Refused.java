package io.omni.core.validation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the check that a value makes of itself. */
final class Refused {

    private Refused() {}

    /** The message by which a check refuses; null if it does not. */
    static @Nullable String by(Supplier<?> check) {
        try {
            check.get();
            return null;
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
