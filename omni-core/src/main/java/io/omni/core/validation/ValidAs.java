package io.omni.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A text from which a value can be made: by the value's static method {@code of(String)}, or else by its constructor that takes a text. What
 * the value refuses is refused, with its message. Null is left to {@link Required}.
 */
@Documented
@Constraint(validatedBy = ValidAs.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.ANNOTATION_TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface ValidAs {

    /**
     * The value to be made.
     *
     * @return its class, which is public and in an exported package
     */
    Class<?> value();

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
    final class Check extends Verdict<ValidAs, CharSequence> {

        private MethodHandle maker = MethodHandles.identity(String.class);

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(ValidAs constraint) {
            keepMessage(constraint.message());
            maker = maker(constraint.value());
        }

        @Override
        @Nullable
        String refusal(@Nullable CharSequence value) {
            return value == null ? null : Refused.by(() -> made(value.toString()));
        }

        private static MethodHandle maker(Class<?> type) {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            try {
                return lookup.findStatic(type, "of", MethodType.methodType(type, String.class));
            } catch (ReflectiveOperationException none) {
                try {
                    return lookup.findConstructor(type, MethodType.methodType(void.class, String.class));
                } catch (ReflectiveOperationException neither) {
                    throw new ConstraintDeclarationException(
                            "%s has neither of(String) nor a constructor of a text that is public: name another value"
                                    .formatted(type),
                            neither);
                }
            }
        }

        private Object made(String text) {
            try {
                return maker.invoke(text);
            } catch (RuntimeException | Error refused) {
                throw refused;
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "%s throws a checked exception: use a value that does not".formatted(maker), e);
            }
        }
    }
}
