package io.omni.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.memory.InMemoryStorage;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class CatalogTest {

    private static final Gtin NUMBER = Gtin.of("036000291452");
    private static final Sku RED = new Sku("mug-red");
    private static final Sku BLUE = new Sku("mug-blue");
    private static final ProductId MUG = new ProductId("mug");

    private final Catalog catalog = new Catalog(new InMemoryStorage());

    @Test
    void a_variant_is_found_by_sku_by_bar_code_and_by_options() {
        Product mugs = catalog.put(mugs(variant(RED, "red").withGtin(NUMBER), variant(BLUE, "blue")));
        assertThat(catalog.product(MUG)).contains(mugs);
        assertThat(catalog.product(BLUE)).contains(mugs);
        assertThat(catalog.variant(BLUE)).contains(variant(BLUE, "blue"));
        assertThat(catalog.variant(Gtin.of("0036000291452"))).map(Variant::sku).contains(RED);
        assertThat(catalog.variant(Gtin.of("96385074"))).isEmpty();
        assertThat(catalog.choose(MUG, Map.of("color", "blue")))
                .isEqualTo(new VariantChoice.Chosen(variant(BLUE, "blue")));
        assertThat(catalog.choose(new ProductId("cup"), Map.of()))
                .isEqualTo(new VariantChoice.NoSuchProduct(new ProductId("cup")));
    }

    @Test
    void a_sku_or_a_bar_code_belongs_to_one_product() {
        catalog.put(mugs(variant(RED, "red").withGtin(NUMBER)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.put(single("cup", RED)))
                .withMessage("SKU mug-red of product cup belongs to product mug already: give it another SKU");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.put(new Product(
                        new ProductId("cup"),
                        "Cup",
                        List.of(variant(BLUE, "blue").withGtin(NUMBER)))))
                .withMessage("GTIN 00036000291452 of product cup belongs to product mug already: give it another GTIN");
        assertThat(catalog.product(new ProductId("cup"))).isEmpty();
        assertThat(catalog.product(BLUE)).isEmpty();
    }

    @Test
    void what_a_product_gives_up_another_may_have() {
        catalog.put(mugs(variant(RED, "red").withGtin(NUMBER), variant(BLUE, "blue")));
        catalog.put(mugs(variant(BLUE, "blue")));
        assertThat(catalog.variant(RED)).isEmpty();
        assertThat(catalog.variant(NUMBER)).isEmpty();
        Product cup = catalog.put(single("cup", RED));
        assertThat(catalog.product(RED)).contains(cup);
        assertThat(catalog.put(cup)).isEqualTo(cup);
    }

    @Test
    void of_many_who_put_in_products_under_one_bar_code_at_once_one_gets_it() throws Exception {
        int threads = 4;
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int round = 0; round < 300; round++) {
            Catalog raced = new Catalog(new InMemoryStorage());
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Product product = racing(i);
                answers.add(pool.submit(() -> {
                    barrier.await();
                    return tryPut(raced, product);
                }));
            }
            List<Sku> put = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                if (answers.get(i).get(10, TimeUnit.SECONDS)) {
                    put.add(racing(i).variants().get(0).sku());
                }
            }
            assertThat(put).hasSize(1);
            assertThat(raced.variant(NUMBER)).map(Variant::sku).contains(put.get(0));
        }
        pool.shutdownNow();
    }

    private static Product racing(int number) {
        Variant variant = variant(new Sku("sku-" + number), "red").withGtin(NUMBER);
        return new Product(new ProductId("product-" + number), "Mug", List.of(variant));
    }

    private static boolean tryPut(Catalog catalog, Product product) {
        try {
            catalog.put(product);
            return true;
        } catch (IllegalArgumentException taken) {
            return false;
        }
    }

    @Test
    void units_weigh_what_each_of_them_weighs() {
        catalog.put(mugs(variant(RED, "red").withWeight(new Weight(350)), variant(BLUE, "blue")));
        assertThat(catalog.weight(Map.of(RED, Quantity.of(3)))).contains(new Weight(1050));
        assertThat(catalog.weight(Map.of(RED, Quantity.of(3), BLUE, Quantity.of(1))))
                .isEmpty();
        assertThat(catalog.weight(Map.of())).contains(new Weight(0));
    }

    private static Product mugs(Variant... variants) {
        return new Product(MUG, "Mug", List.of(variants));
    }

    private static Product single(String id, Sku sku) {
        return new Product(new ProductId(id), id, List.of(variant(sku, "white")));
    }

    private static Variant variant(Sku sku, String color) {
        return new Variant(sku, Optional.empty(), Map.of("color", color), List.of(Money.of("GBP", "6.95")));
    }
}
