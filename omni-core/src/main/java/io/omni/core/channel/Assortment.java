package io.omni.core.channel;

import io.omni.core.catalog.Category;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.Sku;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a channel lists. */
public sealed interface Assortment {

    /**
     * Tells whether a variant is listed.
     *
     * @param product the product
     * @param sku one of its variants
     * @return whether it is
     */
    boolean lists(Product product, Sku sku);

    /**
     * All that the retailer sells.
     *
     * @return everything
     */
    static Assortment everything() {
        return new Everything();
    }

    /**
     * All products of some categories.
     *
     * @param categories which; what lies below them is listed too
     * @return the assortment
     */
    static Assortment of(Category... categories) {
        return new Categories(Set.of(categories));
    }

    /**
     * Some variants.
     *
     * @param skus which
     * @return the assortment
     */
    static Assortment of(Sku... skus) {
        return new Skus(Set.of(skus));
    }

    /** All that the retailer sells, what the catalog does not know included. */
    record Everything() implements Assortment {

        @Override
        public boolean lists(Product product, Sku sku) {
            return true;
        }
    }

    /**
     * All products of some categories; a product without a category is not listed.
     *
     * @param categories which; what lies below them is listed too
     */
    record Categories(Set<Category> categories) implements Assortment {

        /** Sorts the categories. */
        public Categories {
            categories = Collections.unmodifiableSet(new TreeSet<>(categories));
        }

        @Override
        public boolean lists(Product product, Sku sku) {
            return product.category()
                    .filter(of -> categories.stream().anyMatch(category -> category.contains(of)))
                    .isPresent();
        }
    }

    /**
     * Some variants.
     *
     * @param skus which
     */
    record Skus(Set<Sku> skus) implements Assortment {

        /** Sorts the SKUs. */
        public Skus {
            skus = Collections.unmodifiableSet(new TreeSet<>(skus));
        }

        @Override
        public boolean lists(Product product, Sku sku) {
            return skus.contains(sku);
        }
    }
}
