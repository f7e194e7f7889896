package io.omni.workbench.nativeimage;

import io.omni.core.json.JsonForm;
import io.omni.core.json.JsonForms;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The classes of Omni that are taken apart and put together by reflection, found from one to the next. */
final class Shapes {

    private final Map<Class<?>, Map<String, Class<?>>> choices;
    private final Set<Class<?>> found = new LinkedHashSet<>();

    private Shapes(Map<Class<?>, Map<String, Class<?>>> choices) {
        this.choices = choices;
    }

    /** What all documents of JSON consist of, and what {@code more} does. */
    static Set<Class<?>> of(JsonForms forms, Collection<Class<?>> more) {
        Shapes shapes = new Shapes(forms.choices());
        Stream.of(forms.stored(), forms.emitted(), forms.configured())
                .flatMap(List::stream)
                .map(JsonForm::type)
                .forEach(shapes::visit);
        Stream.of(forms.values(), forms.choices().keySet(), more)
                .flatMap(Collection::stream)
                .forEach(shapes::visit);
        return shapes.found;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> single && single.getName().startsWith("io.omni.") && found.add(single)) {
            alternatives(single).forEach(this::visit);
            parts(single).forEach(this::visit);
        }
    }

    private Stream<Class<?>> alternatives(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return Stream.concat(
                permitted == null ? Stream.empty() : Arrays.stream(permitted),
                choices.getOrDefault(type, Map.of()).values().stream());
    }

    private static Stream<Type> parts(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .map(Constructor::getGenericParameterTypes)
                .flatMap(Arrays::stream);
    }
}
