package io.omni.inventory.kit;

import io.omni.core.catalog.Sku;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a SKU is made of.
 *
 * @param sku what it is sold as
 * @param parts what one of it takes, in the order of SKUs; none for a SKU that is no kit any more
 */
public record Kit(@Required Sku sku, @Required List<KitPart> parts) {

    /** Sorts the parts, and refuses two parts of one SKU. */
    public Kit {
        Given.require("sku", sku);
        parts = Given.copy("parts", parts).stream()
                .sorted(Comparator.comparing(KitPart::sku))
                .toList();
        Set<Sku> seen = new HashSet<>();
        for (KitPart part : parts) {
            if (!seen.add(part.sku())) {
                throw new IllegalArgumentException(
                        "kit %s has the part %s twice: add the units up".formatted(sku, part.sku()));
            }
        }
    }
}
