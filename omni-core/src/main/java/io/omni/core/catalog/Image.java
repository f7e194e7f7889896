package io.omni.core.catalog;

import java.net.URI;
import java.util.Objects;

/**
 * A picture of a product.
 *
 * @param uri where it is, absolute
 * @param text what it shows, for those who cannot see it; may be empty
 */
public record Image(URI uri, String text) {

    /** Refuses a place that is not absolute. */
    public Image {
        Objects.requireNonNull(text, "text");
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("image %s is no absolute URI: name scheme and host".formatted(uri));
        }
    }
}
