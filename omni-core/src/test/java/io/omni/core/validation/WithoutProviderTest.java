package io.omni.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.omni.core.catalog.Sku;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Where neither a provider nor the API is there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutProviderTest {

    private static final URL CORE =
            Sku.class.getProtectionDomain().getCodeSource().getLocation();

    @Test
    void values_check_themselves_and_their_annotations_can_be_read() throws Exception {
        try (URLClassLoader alone = new URLClassLoader(new URL[] {CORE}, null)) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> alone.loadClass("jakarta.validation.Constraint"));
            Class<?> type = alone.loadClass("io.omni.core.catalog.Sku");
            Constructor<?> constructor = type.getConstructor(String.class);
            assertThat(type).isNotEqualTo(Sku.class);
            assertThat(constructor.newInstance("coat")).hasToString("coat");
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> constructor.newInstance(""))
                    .withCauseInstanceOf(IllegalArgumentException.class);
            assertThat(constructor.getParameterAnnotations()[0])
                    .extracting(Annotation::annotationType)
                    .extracting(Class::getSimpleName)
                    .contains("Required", "ValidSku");
            assertThat(type.getRecordComponents()[0].getAnnotations()).isNotEmpty();
            assertThat(Arrays.stream(constructor.getParameterAnnotations()[0]).map(Annotation::toString))
                    .allMatch(text -> text.startsWith("@io.omni.core.validation."));
        }
    }
}
