package io.omni.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** It is there: not null. Neither is anything in it, where it is a collection. */
@Documented
@Constraint(validatedBy = Required.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface Required {

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
    final class Check extends Verdict<Required, Object> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(Required constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable Object value) {
            if (value == null) {
                return NULL;
            }
            return value instanceof Collection<?> several && several.stream().anyMatch(Objects::isNull) ? HOLE : null;
        }
    }
}
