package io.omni.workbench.sample;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shape of the file. Each part is turned into the value it stands for as soon as it is read, so that a refusal names its place. */
record ProductsJson(List<ProductJson> products) {

    ProductsJson {
        Set<Sku> skus = new HashSet<>();
        Set<Gtin> numbers = new HashSet<>();
        for (ProductJson product : products) {
            if (!skus.add(product.sku()) || !numbers.add(product.gtin())) {
                throw new IllegalArgumentException("SKU %s or its GTIN %s is there twice: give each product its own"
                        .formatted(product.sku(), product.gtin()));
            }
        }
    }

    List<ProductRecord> records() {
        return products.stream().map(ProductJson::product).toList();
    }

    record ProductJson(Sku sku, String title, Gtin gtin, String price, String currency) {

        ProductJson {
            product(sku, title, gtin, price, currency);
        }

        ProductRecord product() {
            return product(sku, title, gtin, price, currency);
        }

        private static ProductRecord product(Sku sku, String title, Gtin gtin, String price, String currency) {
            return new ProductRecord(sku, title, gtin, Money.of(currency, price));
        }
    }
}
