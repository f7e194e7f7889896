package io.omni.orders.assembly;

import io.omni.core.relay.Events;
import io.omni.core.storage.Registry;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every record of Omni's that a host hands in: to a facade, to what a facade gives out to be filled, or to the builder. */
final class HandedIn {

    private static final List<Class<?>> HOLDERS =
            List.of(Collection.class, Map.class, Optional.class, Registry.class, Iterable.class);

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private HandedIn() {}

    static Set<Class<?>> records() {
        HandedIn in = new HandedIn();
        Stream.concat(Facades.ALL.stream(), Stream.of(OmniBuilder.class, Events.class))
                .flatMap(door -> Arrays.stream(door.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .flatMap(HandedIn::taken)
                .forEach(in::visit);
        return in.found;
    }

    private static Stream<Type> taken(Method method) {
        return Stream.concat(
                Arrays.stream(method.getGenericParameterTypes()),
                Stream.of(method.getGenericReturnType()).filter(HandedIn::isRegistry));
    }

    private static boolean isRegistry(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Registry.class;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            visit(raw);
            if (HOLDERS.stream().anyMatch(holder -> holder.isAssignableFrom(raw))) {
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
            }
        } else if (type instanceof Class<?> single) {
            visit(single);
        }
    }

    private void visit(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::visit);
        }
        if (type.isRecord() && found.add(type)) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::visit);
        }
    }
}
