package io.omni.core.json;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.internal.Text;
import io.omni.core.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variant as it is written. Its options are a list, for they have an order and the fields of a JSON object have none. */
record VariantFields(Sku sku, Optional<Gtin> gtin, List<Option> options, List<Money> prices) {

    static VariantFields of(Variant variant) {
        List<Option> options = variant.options().entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue()))
                .toList();
        return new VariantFields(variant.sku(), variant.gtin(), options, variant.prices());
    }

    Variant variant() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Option option : options) {
            if (values.put(option.name(), option.value()) != null) {
                throw new IllegalArgumentException(
                        "option %s of %s is there twice: keep one of them".formatted(Text.quoted(option.name()), sku));
            }
        }
        return new Variant(sku, gtin, values, prices);
    }

    /** One choice, such as the size M. */
    record Option(String name, String value) {}
}
