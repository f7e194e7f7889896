package io.omni.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.omni.core.broken.CoreSeesInventory;
import io.omni.inventory.broken.InventorySeesLoyalty;
import io.omni.inventory.broken.InventorySeesOrders;
import io.omni.loyalty.broken.LoyaltySeesInventory;
import io.omni.orders.broken.OrdersSeeAnAdapter;
import io.omni.orders.broken.OrdersSeeInventoryOutsideAssembly;
import io.omni.orders.broken.OrdersSeeLoyaltyOutsideAssembly;
import io.omni.tck.broken.AdapterSeesAnExample;
import io.omni.unknown.broken.OfNoLayer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DirectionsTest {

    private static final ArchRule ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("core")
            .definedBy(Layers.CORE)
            .layer("inventory")
            .definedBy(Layers.INVENTORY)
            .layer("loyalty")
            .definedBy(Layers.LOYALTY)
            .layer("orders")
            .definedBy(Layers.ORDERS)
            .layer("adapters")
            .definedBy(Layers.adapters())
            .layer("examples")
            .definedBy(Layers.examples())
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("inventory")
            .mayOnlyAccessLayers("core")
            .whereLayer("loyalty")
            .mayOnlyAccessLayers("core")
            .whereLayer("orders")
            .mayOnlyAccessLayers("core", "inventory", "loyalty")
            .whereLayer("adapters")
            .mayOnlyAccessLayers("core", "inventory", "loyalty", "orders");

    private static final ArchRule ASSEMBLY_BINDS = noClasses()
            .that()
            .resideInAPackage(Layers.ORDERS)
            .and()
            .resideOutsideOfPackage(Layers.ASSEMBLY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Layers.INVENTORY, Layers.LOYALTY)
            .because("a host may keep its own stock or its own promotions: orders see them through ports")
            .allowEmptyShould(true);

    private static final ArchRule KNOWN_LAYER = classes()
            .should()
            .resideInAnyPackage(Stream.of(Layers.domain(), Layers.adapters(), Layers.examples())
                    .flatMap(Stream::of)
                    .toArray(String[]::new))
            .because("a class of no layer escapes the directions: enter its package in Layers");

    @Test
    void imports_run_one_way() {
        ONE_WAY.check(Codebase.MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CoreSeesInventory.class,
                InventorySeesLoyalty.class,
                InventorySeesOrders.class,
                LoyaltySeesInventory.class,
                OrdersSeeAnAdapter.class,
                AdapterSeesAnExample.class
            })
    void an_import_against_the_direction_is_caught(Class<?> broken) {
        assertThat(Codebase.catches(ONE_WAY, broken)).isTrue();
    }

    @Test
    void in_orders_only_the_assembly_sees_inventory_and_loyalty() {
        ASSEMBLY_BINDS.check(Codebase.MAIN);
    }

    @ParameterizedTest
    @ValueSource(classes = {OrdersSeeInventoryOutsideAssembly.class, OrdersSeeLoyaltyOutsideAssembly.class})
    void orders_that_see_inventory_or_loyalty_outside_the_assembly_are_caught(Class<?> broken) {
        assertThat(Codebase.catches(ASSEMBLY_BINDS, broken)).isTrue();
    }

    @Test
    void every_class_belongs_to_a_layer() {
        KNOWN_LAYER.check(Codebase.MAIN);
    }

    @Test
    void a_class_of_no_layer_is_caught() {
        assertThat(Codebase.catches(KNOWN_LAYER, OfNoLayer.class)).isTrue();
    }
}
