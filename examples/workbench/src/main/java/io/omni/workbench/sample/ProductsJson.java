package io.omni.workbench.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shape of the file. Each part is turned into the value it stands for as soon as it is read, so that a refusal names its place. */
final class ProductsJson {

    private final List<ProductRecord> products;

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    ProductsJson(List<ProductJson> products) {
        this.products = products.stream().map(json -> json.product).toList();
        Set<Sku> skus = new HashSet<>();
        Set<Gtin> numbers = new HashSet<>();
        for (ProductRecord product : this.products) {
            if (!skus.add(product.sku()) || !numbers.add(product.gtin())) {
                throw new IllegalArgumentException("SKU %s or its GTIN %s is there twice: give each product its own"
                        .formatted(product.sku(), product.gtin()));
            }
        }
    }

    List<ProductRecord> products() {
        return products;
    }

    static final class ProductJson {

        private final ProductRecord product;

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        ProductJson(String sku, String title, String gtin, String price, String currency) {
            product = new ProductRecord(new Sku(sku), title, Gtin.of(gtin), Money.of(currency, price));
        }
    }
}
