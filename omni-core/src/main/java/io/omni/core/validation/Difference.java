package io.omni.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A number of units by which something changes, more or fewer: not zero, and small enough that its negative can be counted. */
@Documented
@Constraint(validatedBy = Difference.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
public @interface Difference {

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
    final class Check extends Verdict<Difference, Long> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(Difference constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable Long value) {
            if (value == null) {
                return NULL;
            }
            if (value == 0) {
                return "0 changes nothing: give the difference";
            }
            return value == Long.MIN_VALUE ? "%d is too large to be counted: check it".formatted(value) : null;
        }
    }
}
