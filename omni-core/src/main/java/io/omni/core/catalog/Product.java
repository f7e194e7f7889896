package io.omni.core.catalog;

import io.omni.core.internal.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer sees in a catalog: a title and the variants to choose from.
 *
 * @param id the retailer's name for it
 * @param title what customers read
 * @param variants at least one, each with a SKU of its own, in the order to show them
 * @param category where it belongs, if it is sorted in anywhere
 */
public record Product(ProductId id, String title, List<Variant> variants, Optional<Category> category) {

    /** Copies the variants, and refuses a blank title, no variants and two variants of one SKU. */
    public Product {
        Objects.requireNonNull(id, "id");
        Text.requireText("Title of product " + id, title);
        Objects.requireNonNull(category, "category");
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException(
                    "Product %s has no variants: give at least one, for what has no choices is a single variant"
                            .formatted(id));
        }
        Set<Sku> skus = new HashSet<>();
        for (Variant variant : variants) {
            if (!skus.add(variant.sku())) {
                throw new IllegalArgumentException(
                        "Product %s has two variants with SKU %s: give each its own".formatted(id, variant.sku()));
            }
        }
    }

    /**
     * A product without a category.
     *
     * @param id the retailer's name for it
     * @param title what customers read
     * @param variants at least one, each with a SKU of its own, in the order to show them
     */
    public Product(ProductId id, String title, List<Variant> variants) {
        this(id, title, variants, Optional.empty());
    }

    /**
     * This product in a category.
     *
     * @param where where it belongs
     * @return the product there
     */
    public Product withCategory(Category where) {
        return new Product(id, title, variants, Optional.of(where));
    }
}
