package io.omni.core.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * A validator whose messages say what was given. A message that the annotation names itself stands instead.
 *
 * @param <A> the annotation
 * @param <T> what is validated
 */
abstract class Verdict<A extends Annotation, T> implements ConstraintValidator<A, T> {

    /** What is said of null. */
    static final String NULL = "null is no value: give one";

    /** What is said of null in a collection. */
    static final String HOLE = "null is among them: leave it out";

    private boolean hasMessage;

    void keepMessage(String message) {
        hasMessage = !message.isEmpty();
    }

    /** Why a value is refused, and the way out; null if it is not. */
    abstract @Nullable String refusal(@Nullable T value);

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        String refusal = refusal(value);
        if (refusal == null) {
            return true;
        }
        if (!hasMessage) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(ValueInterpolator.literal(refusal))
                    .addConstraintViolation();
        }
        return false;
    }
}
