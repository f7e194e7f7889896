package io.omni.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Degrees of latitude or longitude. */
@Documented
@Constraint(validatedBy = Degrees.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
public @interface Degrees {

    /**
     * How far they go.
     *
     * @return 90 for a latitude, 180 for a longitude
     */
    int value();

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
    final class Check extends Verdict<Degrees, Double> {

        private int limit;

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(Degrees constraint) {
            keepMessage(constraint.message());
            limit = constraint.value();
        }

        @Override
        @Nullable String refusal(@Nullable Double value) {
            return value == null || (value >= -limit && value <= limit)
                    ? null
                    : "%s is not within -%d and %d degrees: check the sign, the unit and the order"
                            .formatted(value, limit, limit);
        }
    }
}
