package io.omni.core.catalog;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.net.URI;

/**
 * A picture of a product.
 *
 * @param uri where it is, absolute
 * @param text what it shows, for those who cannot see it; may be empty
 */
public record Image(@Required URI uri, @Required String text) {

    /** Refuses a place that is not absolute. */
    public Image {
        Given.require("uri", uri);
        Given.require("text", text);
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("image %s is no absolute URI: name scheme and host".formatted(uri));
        }
    }
}
