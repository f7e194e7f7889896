package io.omni.core.validation;

import io.omni.core.internal.Countries;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The code of a country, two capital letters of ISO 3166-1. Null is left to {@link Required}. */
@Documented
@Constraint(validatedBy = ValidCountry.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface ValidCountry {

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
    final class Check extends Verdict<ValidCountry, CharSequence> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(ValidCountry constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable CharSequence value) {
            return value == null ? null : Refused.by(() -> Countries.require(value.toString()));
        }
    }
}
