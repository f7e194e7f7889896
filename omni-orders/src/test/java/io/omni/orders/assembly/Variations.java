package io.omni.orders.assembly;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.inventory.lot.LotId;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.lot.LotUnits;
import io.omni.inventory.stock.StockKey;
import io.omni.orders.order.Delivery;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Other commands under the same id: each differs from the first in one component, however deep, and in nothing else. */
final class Variations {

    private static final List<Object> OTHERS = List.of(
            new Delivery.PickUpAt(Retailer.YORK),
            Currency.getInstance("USD"),
            Retailer.pounds("1.23"),
            LotLine.of(new StockKey(Retailer.SYRUP, Retailer.YORK), new LotId("L-9"), 1),
            LotUnits.of(new LotId("L-9"), 2),
            CommandId.named(Instant.parse("2026-03-01T00:00:00Z"), "another").value());

    private Variations() {}

    /** By the name of the component, the commands that differ in it. */
    static Map<String, List<Command>> of(Command command) {
        Map<String, List<Command>> variations = new LinkedHashMap<>();
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            if (!component.getName().equals("id")) {
                variations.put(
                        component.getName(),
                        with(command, component).stream()
                                .map(Command.class::cast)
                                .toList());
            }
        }
        return variations;
    }

    private static List<Object> with(Object value, RecordComponent component) {
        List<Object> others = new ArrayList<>();
        List<Object> candidates = new ArrayList<>(others(read(value, component)));
        if (List.of().equals(read(value, component))) {
            candidates.addAll(filled(component));
        }
        for (Object other : candidates) {
            rebuilt(value, component, other).ifPresent(others::add);
        }
        return others;
    }

    /** What may be in a list that is empty. */
    private static List<Object> filled(RecordComponent component) {
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return OTHERS.stream()
                .filter(other -> other.getClass() == element)
                .<Object>map(List::of)
                .toList();
    }

    private static List<Object> others(Object value) {
        if (value instanceof Record) {
            List<Object> others = new ArrayList<>();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                others.addAll(with(value, component));
            }
            OTHERS.stream()
                    .filter(other -> shareASealedType(other.getClass(), value.getClass()) && !other.equals(value))
                    .forEach(others::add);
            return others;
        }
        if (value instanceof List<?> list) {
            return otherLists(list);
        }
        if (value instanceof Map<?, ?> map) {
            return otherMaps(map);
        }
        if (value instanceof Optional<?> optional) {
            List<Object> others = new ArrayList<>(List.of(Optional.empty()));
            optional.ifPresent(present -> others(present).forEach(other -> others.add(Optional.of(other))));
            others.remove(optional);
            return others;
        }
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .map(Object.class::cast)
                    .toList();
        }
        return plain(value);
    }

    private static List<Object> plain(Object value) {
        if (value instanceof String text) {
            return List.of(
                    text + "x", "x" + text, "US", text.isEmpty() ? "y" : text.substring(0, text.length() - 1) + "3");
        }
        if (value instanceof Long number) {
            return List.of(number + 1);
        }
        if (value instanceof Integer number) {
            return List.of(number + 1);
        }
        if (value instanceof Boolean yes) {
            return List.of(!yes);
        }
        if (value instanceof Double number) {
            return List.of(number + 0.5);
        }
        if (value instanceof Instant instant) {
            return List.of(instant.plusNanos(1));
        }
        if (value instanceof LocalDate date) {
            return List.of(date.plusDays(1));
        }
        if (value instanceof Duration duration) {
            return List.of(duration.plusNanos(1));
        }
        if (value instanceof UUID || value instanceof Currency) {
            return OTHERS.stream().filter(value.getClass()::isInstance).toList();
        }
        throw new AssertionError(
                "a command contains a " + value.getClass() + ": say here how one differs from another");
    }

    private static List<Object> otherLists(List<?> list) {
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> shorter = new ArrayList<>(list);
            shorter.remove(i);
            others.add(shorter);
            for (Object other : others(list.get(i))) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, other);
                others.add(changed);
            }
        }
        return others;
    }

    private static List<Object> otherMaps(Map<?, ?> map) {
        List<Object> others = new ArrayList<>();
        map.forEach((key, value) -> {
            Map<Object, Object> shorter = new LinkedHashMap<>(map);
            shorter.remove(key);
            others.add(shorter);
            for (Object other : others(value)) {
                Map<Object, Object> changed = new LinkedHashMap<>(map);
                changed.put(key, other);
                others.add(changed);
            }
        });
        return others;
    }

    private static boolean shareASealedType(Class<?> a, Class<?> b) {
        return Arrays.stream(a.getInterfaces()).anyMatch(type -> type.isSealed() && type.isAssignableFrom(b));
    }

    static Object read(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Empty where the value would not be valid, or no other. */
    private static Optional<Object> rebuilt(Object value, RecordComponent changed, Object other) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(component -> component.getName().equals(changed.getName()) ? other : read(value, component))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = value.getClass().getConstructor(types);
            Object built = constructor.newInstance(arguments);
            return Optional.of(built).filter(rebuilt -> !rebuilt.equals(value));
        } catch (InvocationTargetException invalid) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
