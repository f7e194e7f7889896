package io.omni.core.validation;

import io.omni.core.internal.Text;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A number, quantity, amount of money or duration is there, and zero or more. */
@Documented
@Constraint(validatedBy = NotNegative.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
public @interface NotNegative {

    /**
     * A message in place of the one that says what was given.
     *
     * @return a message or its key; empty for none
     */
    String message() default "";

    /**
     * When it counts.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * What goes with a violation.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Tells why a value is refused. */
    final class Check extends Verdict<NotNegative, Object> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(NotNegative constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable Object value) {
            if (value == null) {
                return NULL;
            }
            return Amounts.sign(value) >= 0 ? null : "%s is negative: give zero or more".formatted(Text.shown(value));
        }
    }
}
