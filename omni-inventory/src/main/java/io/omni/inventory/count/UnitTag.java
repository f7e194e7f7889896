package io.omni.inventory.count;

import io.omni.core.catalog.Gtin;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.util.Comparator;

/**
 * One unit that carries an RFID tag.
 *
 * @param gtin which article
 * @param serial which unit of it, zero or more
 */
public record UnitTag(@Required Gtin gtin, @NotNegative long serial) implements Comparable<UnitTag> {

    private static final Comparator<UnitTag> ORDER =
            Comparator.<UnitTag, String>comparing(tag -> tag.gtin().padded()).thenComparingLong(UnitTag::serial);

    /** Refuses a negative serial number. */
    public UnitTag {
        Given.require("gtin", gtin);
        if (serial < 0) {
            throw new IllegalArgumentException(
                    "serial %d of %s is negative: give what the tag says".formatted(serial, gtin));
        }
    }

    @Override
    public int compareTo(UnitTag other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return gtin + "#" + serial;
    }
}
