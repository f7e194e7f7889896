package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.omni.core.catalog.Sku;
import io.omni.inventory.Inventory;
import io.omni.loyalty.Loyalty;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Omni where neither a provider of Jakarta Validation nor its API is there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutValidationTest {

    private static final URL[] OMNI_AND_A_LOG = Stream.of(
                    Omni.class, Inventory.class, Loyalty.class, Sku.class, LoggerFactory.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);

    @Test
    void omni_works_and_refuses_what_is_wrong() throws Exception {
        try (URLClassLoader alone = new URLClassLoader(OMNI_AND_A_LOG, null)) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> alone.loadClass("jakarta.validation.Constraint"));
            Class<?> ids = alone.loadClass("io.omni.core.id.CommandId");
            Class<?> skus = alone.loadClass("io.omni.core.catalog.Sku");
            Class<?> places = alone.loadClass("io.omni.core.location.LocationId");
            Class<?> lines = alone.loadClass("io.omni.inventory.stock.StockLine");
            Class<?> receipts = alone.loadClass("io.omni.inventory.stock.ReceiveStock");
            Object id = ids.getMethod("next", InstantSource.class).invoke(null, InstantSource.system());
            Object coat = skus.getConstructor(String.class).newInstance("coat");
            Object leeds = places.getConstructor(String.class).newInstance("leeds");
            Object three = lines.getMethod("of", skus, places, long.class).invoke(null, coat, leeds, 3L);
            Object receipt = receipts.getConstructor(ids, List.class).newInstance(id, List.of(three));
            Object inventory = inventory(alone);
            Object movement =
                    inventory.getClass().getMethod("receive", receipts).invoke(inventory, receipt);
            assertThat(String.valueOf(movement)).contains("coat", "leeds");
            assertThatExceptionOfType(InvocationTargetException.class)
                    .isThrownBy(() -> receipts.getConstructor(ids, List.class).newInstance(null, List.of(three)))
                    .havingCause()
                    .isInstanceOf(NullPointerException.class)
                    .withMessage("id is null: give one");
        }
    }

    private static Object inventory(ClassLoader alone) throws ReflectiveOperationException {
        Class<?> type = alone.loadClass("io.omni.orders.assembly.Omni");
        Object omni = type.getMethod("inMemory").invoke(null);
        return type.getMethod("inventory").invoke(omni);
    }
}
