package io.omni.loyalty.promotion;

import io.omni.core.catalog.Category;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Sku;
import io.omni.core.command.Kind;
import io.omni.core.price.PriceListId;
import io.omni.core.validation.Given;

/** Something by which a promotion tells goods apart. */
public sealed interface Trait extends Comparable<Trait> {

    /**
     * Tells whether goods have it.
     *
     * @param line the goods
     * @return whether they do
     */
    boolean isOf(GoodsLine line);

    /** Orders traits by what they say, so that sets of them read the same everywhere. */
    @Override
    default int compareTo(Trait other) {
        return toString().compareTo(other.toString());
    }

    /**
     * One SKU.
     *
     * @param sku which
     */
    @Kind("sku")
    record OfSku(Sku sku) implements Trait {

        /** Refuses null. */
        public OfSku {
            Given.require("sku", sku);
        }

        @Override
        public boolean isOf(GoodsLine line) {
            return line.sku().equals(sku);
        }

        @Override
        public String toString() {
            return "SKU " + sku;
        }
    }

    /**
     * All variants of a product.
     *
     * @param product which
     */
    @Kind("product")
    record OfProduct(ProductId product) implements Trait {

        /** Refuses null. */
        public OfProduct {
            Given.require("product", product);
        }

        @Override
        public boolean isOf(GoodsLine line) {
            return line.product().filter(product::equals).isPresent();
        }

        @Override
        public String toString() {
            return "product " + product;
        }
    }

    /**
     * A category with all below it.
     *
     * @param category which
     */
    @Kind("category")
    record InCategory(Category category) implements Trait {

        /** Refuses null. */
        public InCategory {
            Given.require("category", category);
        }

        @Override
        public boolean isOf(GoodsLine line) {
            return line.category().filter(category::contains).isPresent();
        }

        @Override
        public String toString() {
            return "category " + category;
        }
    }

    /**
     * What the retailer tagged.
     *
     * @param tag with which word
     */
    @Kind("tagged")
    record Tagged(Tag tag) implements Trait {

        /** Refuses null. */
        public Tagged {
            Given.require("tag", tag);
        }

        @Override
        public boolean isOf(GoodsLine line) {
            return line.tags().contains(tag);
        }

        @Override
        public String toString() {
            return "tag " + tag;
        }
    }

    /**
     * What is priced by a price list.
     *
     * @param list which
     */
    @Kind("priced-by")
    record PricedBy(PriceListId list) implements Trait {

        /** Refuses null. */
        public PricedBy {
            Given.require("list", list);
        }

        @Override
        public boolean isOf(GoodsLine line) {
            return line.priceList().filter(list::equals).isPresent();
        }

        @Override
        public String toString() {
            return "price list " + list;
        }
    }
}
