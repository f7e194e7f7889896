package io.omni.core.json;

import io.omni.core.catalog.Category;
import io.omni.core.catalog.Image;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.ProductOption;
import io.omni.core.catalog.Variant;
import java.util.List;
import java.util.Optional;

/** A product as it is written: its attributes keep their order, and what it does not have is left out. */
record ProductFields(
        ProductId id,
        String title,
        List<Variant> variants,
        Optional<List<ProductOption>> options,
        Optional<Category> category,
        Optional<String> description,
        Optional<List<NamedText>> attributes,
        Optional<List<Image>> images) {

    static ProductFields of(Product product) {
        return new ProductFields(
                product.id(),
                product.title(),
                product.variants(),
                listed(product.options()),
                product.category(),
                Optional.of(product.description()).filter(text -> !text.isEmpty()),
                listed(NamedText.of(product.attributes())),
                listed(product.images()));
    }

    Product product() {
        return new Product(
                id,
                title,
                variants,
                options.orElse(List.of()),
                category,
                description.orElse(""),
                NamedText.map(attributes.orElse(List.of())),
                images.orElse(List.of()));
    }

    private static <T> Optional<List<T>> listed(List<T> several) {
        return Optional.of(several).filter(list -> !list.isEmpty());
    }
}
