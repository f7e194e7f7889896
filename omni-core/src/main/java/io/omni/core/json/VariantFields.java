package io.omni.core.json;

import io.omni.core.catalog.Dimensions;
import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.catalog.Weight;
import io.omni.core.money.Money;
import java.util.List;
import java.util.Optional;

/** A variant as it is written: its options keep their order. */
record VariantFields(
        Sku sku,
        Optional<Gtin> gtin,
        List<NamedText> options,
        List<Money> prices,
        Optional<Weight> weight,
        Optional<Dimensions> dimensions) {

    static VariantFields of(Variant variant) {
        return new VariantFields(
                variant.sku(),
                variant.gtin(),
                NamedText.of(variant.options()),
                variant.prices(),
                variant.weight(),
                variant.dimensions());
    }

    Variant variant() {
        return new Variant(sku, gtin, NamedText.map(options), prices, weight, dimensions);
    }
}
