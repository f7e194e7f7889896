package shop;

import static io.omni.core.location.LocationType.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omni.core.catalog.Sku;
import io.omni.core.geo.GeoPoint;
import io.omni.core.json.OmniJson;
import io.omni.core.json.StoredJson;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
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
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShelfTest {

    /** What a host puts on the wire. */
    record Label(String sku, long available) {}

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

    @Test
    void what_is_written_of_a_location_is_read_again() {
        StoredJson<Location> stored = OmniJson.of().stored(Location.class);
        Location leeds = new Location(new LocationId("leeds"), "Leeds", STORE, new GeoPoint(53.80, -1.55));
        assertThat(stored.read(stored.write(leeds))).isEqualTo(leeds);
    }

    @Test
    void both_jacksons_read_what_either_wrote() throws Exception {
        ObjectMapper jackson2 = new ObjectMapper();
        JsonMapper jackson3 = new JsonMapper();
        assertThat(jackson2.version()).hasToString(System.getProperty("jackson2"));
        assertThat(jackson3.version()).hasToString(System.getProperty("jackson3"));
        Label label = new Label("coat-m", 3);
        assertThat(jackson3.readValue(jackson2.writeValueAsString(label), Label.class))
                .isEqualTo(label);
        assertThat(jackson2.readValue(jackson3.writeValueAsString(label), Label.class))
                .isEqualTo(label);
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
