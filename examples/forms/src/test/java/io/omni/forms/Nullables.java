package io.omni.forms;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** What the annotations of JSpecify say of a component. */
final class Nullables {

    private Nullables() {}

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
