package io.omni.core.validation;

import io.omni.core.id.UuidV7;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A UUID of version 7, as ids of commands are. Null is left to {@link Required}. */
@Documented
@Constraint(validatedBy = TimeOrdered.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT
})
public @interface TimeOrdered {

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
    final class Check extends Verdict<TimeOrdered, UUID> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(TimeOrdered constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable
        String refusal(@Nullable UUID value) {
            return value == null ? null : Refused.by(() -> UuidV7.require("id", value));
        }
    }
}
