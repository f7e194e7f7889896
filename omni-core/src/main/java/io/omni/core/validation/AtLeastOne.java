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

/** A collection is there, has something in it, and no null. */
@Documented
@Constraint(validatedBy = AtLeastOne.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
public @interface AtLeastOne {

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
    final class Check extends Verdict<AtLeastOne, Collection<?>> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(AtLeastOne constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable Collection<?> value) {
            if (value == null) {
                return NULL;
            }
            if (value.isEmpty()) {
                return "[] is empty: give at least one";
            }
            return value.stream().anyMatch(Objects::isNull) ? HOLE : null;
        }
    }
}
