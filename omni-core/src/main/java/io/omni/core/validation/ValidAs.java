package io.omni.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something raw from which a value can be made: by the value's static method {@code of} that takes such a thing, or else by its constructor. What
 * the value refuses is refused, with its message, so that no rule is written twice. Null is left to {@link Required}.
 *
 * <pre>{@code
 * record Line(@Required @ValidAs(LocationId.class) String location, @ValidAs(Quantity.class) long units) {}
 * }</pre>
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
    final class Check extends Verdict<ValidAs, Object> {

        private Class<?> type = Object.class;
        private List<Executable> makers = List.of();

        /** Creates it. */
        public Check() {}

        @Override
        public void initialize(ValidAs constraint) {
            keepMessage(constraint.message());
            type = constraint.value();
            makers = Stream.<Executable>concat(
                            Arrays.stream(type.getMethods())
                                    .filter(method -> method.getName().equals("of")
                                            && Modifier.isStatic(method.getModifiers())
                                            && method.getReturnType() == type),
                            Arrays.stream(type.getConstructors()))
                    .filter(maker -> maker.getParameterCount() == 1)
                    .toList();
        }

        @Override
        @Nullable String refusal(@Nullable Object raw) {
            if (raw == null) {
                return null;
            }
            Object given = raw instanceof CharSequence text ? text.toString() : raw;
            Executable maker = maker(given.getClass());
            return Refused.by(() -> made(maker, given));
        }

        private Executable maker(Class<?> raw) {
            return makers.stream()
                    .filter(maker -> MethodType.methodType(maker.getParameterTypes()[0])
                            .wrap()
                            .returnType()
                            .isAssignableFrom(raw))
                    .findFirst()
                    .orElseThrow(() -> new ConstraintDeclarationException(
                            "%s has neither a method of nor a constructor that is public and takes one %s: name another value"
                                    .formatted(type, raw.getName())));
        }

        private static Object made(Executable maker, Object raw) {
            try {
                return maker instanceof Method of ? of.invoke(null, raw) : ((Constructor<?>) maker).newInstance(raw);
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(
                        "%s fails by %s: use a value that does not".formatted(maker, refused.getCause()), refused);
            } catch (ReflectiveOperationException closed) {
                throw new ConstraintDeclarationException(
                        "%s cannot be called: make its class public, and export its package".formatted(maker), closed);
            }
        }
    }
}
