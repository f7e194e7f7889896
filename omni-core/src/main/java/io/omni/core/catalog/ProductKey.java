package io.omni.core.catalog;

/**
 * That a SKU or a GTIN belongs to a product, as it is kept: each belongs to one at most, whoever puts products in at the same time.
 *
 * @param kind which of the two
 * @param value the SKU, or the GTIN in fourteen digits
 * @param product the product that has it
 */
public record ProductKey(Kind kind, String value, ProductId product) {

    /** What a key is. */
    public enum Kind {
        /** A stock keeping unit. */
        SKU,
        /** The number under a bar code. */
        GTIN
    }

    static ProductKey of(Sku sku, ProductId product) {
        return new ProductKey(Kind.SKU, sku.value(), product);
    }

    static ProductKey of(Gtin gtin, ProductId product) {
        return new ProductKey(Kind.GTIN, gtin.padded(), product);
    }

    static String id(Kind kind, String value) {
        return kind + "/" + value;
    }

    String id() {
        return id(kind, value);
    }
}
