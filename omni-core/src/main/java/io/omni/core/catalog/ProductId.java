package io.omni.core.catalog;

import io.omni.core.internal.Text;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a product, whichever of its variants is meant.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record ProductId(@Required @ValidAs(ProductId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public ProductId {
        Text.requireId("Product id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
