package io.omni.core.validation;

import io.omni.core.internal.Currencies;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A currency that is paid with, or its code in ISO 4217. Null is left to {@link Required}. */
@Documented
@Constraint(validatedBy = ValidCurrency.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface ValidCurrency {

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
    final class Check extends Verdict<ValidCurrency, Object> {

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(ValidCurrency constraint) {
            keepMessage(constraint.message());
        }

        @Override
        @Nullable String refusal(@Nullable Object value) {
            return value == null ? null : Refused.by(() -> Currencies.requireMinorUnit(currency(value)));
        }

        private static Currency currency(Object value) {
            return value instanceof Currency currency ? currency : Currencies.ofCode(value.toString());
        }
    }
}
