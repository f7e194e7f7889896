package io.omni.core.internal;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Kind;
import io.omni.core.id.CommandId;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a command as text: the same for equal commands on every machine, in every version of the program and of Java, and
 * different for different ones.
 *
 * <p>Records are written by the names of their components, in alphabetical order; what is absent or empty is left out. Every text is
 * preceded by its length, so that none can be taken for the end of one and the beginning of another.
 */
public final class Content {

    /** What has one text for ever. Decimals of different scale differ, as they do for {@code equals}. */
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Long.class,
            Integer.class,
            Short.class,
            Byte.class,
            Boolean.class,
            Character.class,
            UUID.class,
            Currency.class,
            BigDecimal.class,
            BigInteger.class,
            URI.class);

    private static final String TIME = "java.time";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Content() {}

    /**
     * Writes a command without its id.
     *
     * @param command the command, a record
     * @return its content
     * @throws IllegalArgumentException if it is no record, or contains something that has no stable text
     */
    public static String of(Object command) {
        StringBuilder text = new StringBuilder(128);
        if (!command.getClass().isRecord()) {
            throw new IllegalArgumentException(
                    "command %s is no record: what it asks for cannot be told".formatted(command.getClass()));
        }
        SHAPES.get(command.getClass()).write(command, true, text);
        return text.toString();
    }

    /** What is written of a record: a name for one of several alternatives, and the components in alphabetical order. */
    private record Shape(@Nullable String kind, List<Part> parts) {

        static Shape of(Class<?> type) {
            List<Part> parts = Arrays.stream(type.getRecordComponents())
                    .map(Part::of)
                    .sorted(Comparator.comparing(Part::name))
                    .toList();
            return new Shape(kind(type), parts);
        }

        private static @Nullable String kind(Class<?> type) {
            Kind kind = type.getAnnotation(Kind.class);
            if (kind == null && Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
                throw new IllegalArgumentException(
                        "%s is one of several alternatives: name it by @Kind, so that it differs from the others"
                                .formatted(type));
            }
            return kind == null ? null : kind.value();
        }

        void write(Object value, boolean withoutId, StringBuilder text) {
            if (kind != null) {
                plain(kind, text);
            }
            text.append('{');
            for (Part part : parts) {
                Object component = part.read(value);
                if (component != null && !isEmpty(component) && !(withoutId && part.isId())) {
                    text.append(part.name()).append('=');
                    Content.write(component, part.anyOrder(), text);
                    text.append(';');
                }
            }
            text.append('}');
        }
    }

    private record Part(String name, MethodHandle accessor, boolean isId, boolean anyOrder) {

        private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            boolean isId = component.getName().equals("id") && component.getType() == CommandId.class;
            try {
                return new Part(
                        component.getName(),
                        MethodHandles.lookup().unreflect(accessor).asType(READ),
                        isId,
                        component.isAnnotationPresent(AnyOrder.class));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(
                        "%s of %s cannot be read: make the record public, in an exported package"
                                .formatted(component.getName(), component.getDeclaringRecord()),
                        e);
            }
        }

        @Nullable Object read(Object value) {
            try {
                return accessor.invokeExact(value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("%s of %s cannot be read".formatted(name, value.getClass()), e);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Record || value instanceof String) {
            return false;
        }
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static void write(Object value, boolean anyOrder, StringBuilder text) {
        if (value instanceof String plain) {
            plain(plain, text);
        } else if (value instanceof Record) {
            SHAPES.get(value.getClass()).write(value, false, text);
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElseThrow(), anyOrder, text);
        } else if (value instanceof List<?> list && !anyOrder) {
            text.append('[');
            list.forEach(element -> write(element, false, text));
            text.append(']');
        } else if (value instanceof Collection<?> collection) {
            writeSorted(collection, text);
        } else if (value instanceof Map<?, ?> map) {
            writeSorted(map.entrySet(), text);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            write(entry.getKey(), false, text);
            write(entry.getValue(), false, text);
        } else {
            plain(plainText(value), text);
        }
    }

    private static void writeSorted(Collection<?> elements, StringBuilder text) {
        if (elements.size() == 1) {
            text.append('[');
            write(elements.iterator().next(), false, text);
            text.append(']');
            return;
        }
        List<String> texts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            StringBuilder one = new StringBuilder();
            write(element, false, one);
            texts.add(one.toString());
        }
        texts.sort(Comparator.naturalOrder());
        text.append('[');
        texts.forEach(text::append);
        text.append(']');
    }

    private static String plainText(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Double number) {
            return Long.toHexString(Double.doubleToLongBits(number)); // its decimal text changed with Java 19
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (PLAIN.contains(value.getClass())
                || value.getClass().getPackageName().equals(TIME)) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "a command contains a %s, which has no text that is sure to stay the same: use a record"
                        .formatted(value.getClass()));
    }

    private static void plain(String value, StringBuilder text) {
        text.append(value.length()).append(':').append(value);
    }
}
