package io.omni.core.validation;

import io.omni.core.internal.Text;
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

/** A text with at least one visible character, or a collection of such texts. Null is left to {@link Required}. */
@Documented
@Constraint(validatedBy = ValidText.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface ValidText {

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
    final class Check extends Verdict<ValidText, Object> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(ValidText constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable Object value) {
            if (!(value instanceof Collection<?> texts)) {
                return value == null ? null : blank(value);
            }
            return texts.stream()
                    .map(text -> text == null ? HOLE : blank(text))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable String blank(Object text) {
            return Refused.by(() -> Text.requireText("Text", text.toString()));
        }
    }
}
