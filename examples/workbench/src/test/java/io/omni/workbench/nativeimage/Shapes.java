package io.omni.workbench.nativeimage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The classes of Omni that Jackson fills, found from what their constructors and setters take. */
final class Shapes {

    private final Set<Class<?>> found = new LinkedHashSet<>();

    static Set<Class<?>> from(Class<?>... roots) {
        Shapes shapes = new Shapes();
        Arrays.stream(roots).forEach(shapes::visit);
        return shapes.found;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> single && single.getName().startsWith("io.omni.") && found.add(single)) {
            Stream.concat(
                            Arrays.stream(single.getDeclaredConstructors()),
                            Arrays.stream(single.getDeclaredMethods()).filter(Shapes::isSetter))
                    .map(Executable::getGenericParameterTypes)
                    .flatMap(Arrays::stream)
                    .forEach(this::visit);
        }
    }

    private static boolean isSetter(Method method) {
        return method.isAnnotationPresent(JsonSetter.class) || method.isAnnotationPresent(JsonProperty.class);
    }
}
