package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.inventory.Inventory;
import io.omni.loyalty.Loyalty;
import io.omni.orders.assembly.Omni;
import io.omni.tck.LedgerContract;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShelfTest {

    @Test
    void what_is_put_on_the_shelf_is_available() {
        assertThat(new Shelf().put(new Sku("coat-m"), 3)).isEqualTo(3);
    }

    @Test
    void the_host_and_omni_are_named_modules_that_keep_their_internals() {
        assertThat(Shelf.class.getModule().getName()).isEqualTo("shop");
        Module orders = Omni.class.getModule();
        assertThat(orders.getName()).isEqualTo("io.omni.orders");
        assertThat(orders.getPackages()).contains("io.omni.orders.internal");
        assertThat(orders.isExported("io.omni.orders.internal", Shelf.class.getModule()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Sku.class, Inventory.class, Loyalty.class, Omni.class, LedgerContract.class})
    void each_jar_has_the_licence(Class<?> type) throws IOException {
        try (JarFile jar = new JarFile(jar(type))) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
        }
    }

    private static File jar(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
