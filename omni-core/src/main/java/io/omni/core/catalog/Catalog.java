package io.omni.core.catalog;

import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.validation.Given;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The products of the retailer, found by product and by SKU. */
public final class Catalog {

    private static final String BY_SKU = "sku";

    private final UnitOfWork unitOfWork;
    private final Registry<ProductId, Product> products;

    /**
     * Opens the catalog.
     *
     * @param storage where products are kept
     */
    public Catalog(Storage storage) {
        this.unitOfWork = storage.unitOfWork();
        this.products = new Registry<>(
                storage,
                AggregateType.<ProductId, Product>of("product", Product::id, ProductId::value)
                        .withIndex(
                                BY_SKU,
                                product -> product.variants().stream()
                                        .map(variant -> variant.sku().value())
                                        .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Puts a product in, in place of an earlier one with the same id.
     *
     * @param product the product
     * @return the same product
     * @throws IllegalArgumentException if one of its SKUs belongs to another product
     */
    public Product put(Product product) {
        Given.require("product", product);
        return unitOfWork.execute(() -> {
            product.variants().forEach(variant -> requireFree(variant.sku(), product.id()));
            return products.put(product);
        });
    }

    /**
     * Finds a product.
     *
     * @param id its id
     * @return the product, or empty
     */
    public Optional<Product> product(ProductId id) {
        Given.require("id", id);
        return products.find(id);
    }

    /**
     * Finds the product that a SKU belongs to.
     *
     * @param sku the SKU
     * @return the product, or empty
     */
    public Optional<Product> product(Sku sku) {
        Given.require("sku", sku);
        List<Product> found = products.findBy(BY_SKU, sku.value());
        return found.stream().findFirst();
    }

    /**
     * Finds what a SKU stands for.
     *
     * @param sku the SKU
     * @return the variant, or empty
     */
    public Optional<Variant> variant(Sku sku) {
        Given.require("sku", sku);
        return product(sku)
                .flatMap(product -> product.variants().stream()
                        .filter(variant -> variant.sku().equals(sku))
                        .findFirst());
    }

    private void requireFree(Sku sku, ProductId id) {
        product(sku).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new IllegalArgumentException("SKU %s of product %s belongs to product %s already: give it another SKU"
                    .formatted(sku, id, other.id()));
        });
    }
}
