package io.omni.core.catalog;

import io.omni.core.internal.Text;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidSku;

/**
 * A stock keeping unit: the retailer's own name for one variant of a product, the same in every channel and at every location.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record Sku(@Required @ValidSku String value) implements Comparable<Sku> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public Sku {
        Text.requireId("SKU", value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
