package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.customer.CustomerId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.cart.CartCode;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.payment.GiftCardNumber;
import io.omni.orders.pickup.CodeHash;
import io.omni.orders.pickup.Delegate;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the constraints say of a record and what its constructor refuses are the same, component by component. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValidationTest {

    private static final Map<Class<?>, Record> SAMPLES = Samples.byType();

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What is said of an empty list or of no units, where it is not written as a value. */
    private static final List<String> NOTHING = List.of(
            "no lines",
            "no items",
            "no units",
            "no days",
            "no values",
            "no variants",
            "is missing",
            "without names",
            "[] is empty",
            "[]");

    /** What opens a locker, or stands for a person, is not told. */
    private static final Set<Class<?>> SECRET = Set.of(
            PickupCode.class, CartCode.class, CustomerId.class, GiftCardNumber.class, CodeHash.class, Delegate.class);

    static List<Class<?>> records() {
        return List.copyOf(SAMPLES.keySet());
    }

    @Test
    void every_command_and_every_value_in_it_is_looked_at() {
        assertThat(records()).hasSizeGreaterThan(40);
        assertThat(records())
                .containsAll(Facades.commands().stream()
                        .<Class<?>>map(method -> method.getParameterTypes()[0])
                        .toList());
        assertThat(records()).containsAll(HandedIn.records());
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_valid_value_has_no_violation(Class<?> type) {
        Record sample = sample(type);
        assertThat(VALIDATOR.validate(sample)).isEmpty();
        assertThat(VALIDATOR.forExecutables().validateConstructorParameters(constructor(type), arguments(sample)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_the_constructor_refuses_is_a_violation_and_what_is_a_violation_is_refused(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            for (Object other : candidates(component.getType())) {
                @Nullable Object[] arguments = with(sample(type), component, other);
                Optional<String> refusal = refusal(type, arguments);
                List<String> violations = violations(type, arguments, component);
                assertThat(!violations.isEmpty())
                        .as(
                                "%s of %s reports %s: %s; the constructor says %s",
                                component, type, other, violations, refusal)
                        .isEqualTo(refusal.isPresent());
                refusal.ifPresent(message -> assertThat(message)
                        .as("what %s says of %s in %s", type, other, component)
                        .satisfies(text -> requireTelling(type, text, other)));
                violations.forEach(text -> requireTelling(type, text, other));
            }
        }
    }

    /** A message names the value, as far as it is no secret, and the way out behind a colon. */
    private static void requireTelling(Class<?> type, String message, @Nullable Object value) {
        assertThat(message).contains(": ");
        if (!SECRET.contains(type) || value == null) {
            assertThat(message).containsAnyOf(shown(value));
        }
    }

    private static String[] shown(@Nullable Object value) {
        String text = String.valueOf(value).replace("\u0007", "\\u0007");
        boolean nothing = value instanceof Collection<?> || value instanceof Quantity;
        return Stream.concat(
                        Stream.of(
                                text.substring(0, Math.min(text.length(), 60)),
                                value instanceof List<?> ? "null" : text),
                        nothing ? NOTHING.stream() : Stream.empty())
                .filter(shown -> !shown.isEmpty() || "".equals(value))
                .toArray(String[]::new);
    }

    /** Values that a component of some type might be given wrongly, and some that are right for it. */
    private static List<@Nullable Object> candidates(Class<?> type) {
        List<@Nullable Object> candidates = new ArrayList<>();
        if (!type.isPrimitive()) {
            candidates.add(null);
        }
        if (type == String.class) {
            candidates.addAll(List.of("", " ", " x", "x", "x".repeat(65), "a\u0007b", "GB"));
        } else if (type == long.class) {
            candidates.addAll(List.of(0L, -1L, 1L, Long.MIN_VALUE, Long.MAX_VALUE));
        } else if (type == int.class) {
            candidates.addAll(List.of(0, -1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE));
        } else if (type == double.class) {
            candidates.addAll(List.of(0.0, 90.0, 90.5, -180.0, 180.5, Double.NaN, Double.NEGATIVE_INFINITY));
        } else if (type == Duration.class) {
            candidates.addAll(List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofMillis(1)));
        } else if (type == Quantity.class) {
            candidates.addAll(List.of(Quantity.ZERO, Quantity.ONE));
        } else if (type == Money.class) {
            candidates.addAll(List.of(Money.of("GBP", "-0.01"), Money.of("GBP", "0.00"), Money.of("GBP", "0.01")));
        } else if (type == Currency.class) {
            candidates.addAll(List.of(Currency.getInstance("XAU"), Currency.getInstance("JPY")));
        } else if (type == BigDecimal.class) {
            candidates.addAll(List.of(BigDecimal.ZERO, new BigDecimal("-0.1"), BigDecimal.ONE));
        } else if (type == Set.class) {
            candidates.add(Set.of());
        } else if (type == Map.class) {
            candidates.add(Map.of());
        } else if (type == Optional.class) {
            candidates.add(Optional.empty());
        } else if (type == UUID.class) {
            candidates.add(UUID.fromString("a3bb189e-8bf9-4c5e-9f0a-1b2c3d4e5f60"));
        } else if (type == List.class) {
            candidates.add(List.of());
            candidates.add(Arrays.asList((Object) null));
        }
        return candidates;
    }

    private static Record sample(Class<?> type) {
        return Objects.requireNonNull(SAMPLES.get(type));
    }

    private static Object[] arguments(Record value) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> Variations.read(value, component))
                .toArray();
    }

    private static @Nullable Object[] with(Record sample, RecordComponent changed, @Nullable Object other) {
        RecordComponent[] components = sample.getClass().getRecordComponents();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean isChanged = components[i].getName().equals(changed.getName());
            arguments[i] = isChanged ? other : Variations.read(sample, components[i]);
        }
        return arguments;
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Optional<String> refusal(Class<?> type, @Nullable Object[] arguments) {
        try {
            constructor(type).newInstance(arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class);
            return Optional.of(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static List<String> violations(Class<?> type, @Nullable Object[] arguments, RecordComponent component) {
        return VALIDATOR.forExecutables().validateConstructorParameters(constructor(type), arguments).stream()
                .filter(violation -> parameter(violation).equals(component.getName()))
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private static String parameter(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        nodes.next();
        return nodes.next().getName();
    }
}
