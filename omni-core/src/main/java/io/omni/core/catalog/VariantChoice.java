package io.omni.core.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to a choice of options. */
public sealed interface VariantChoice {

    /**
     * The options say which variant.
     *
     * @param variant the variant
     */
    record Chosen(Variant variant) implements VariantChoice {}

    /**
     * More is to be chosen.
     *
     * @param open what, with the choices that still lead to a variant
     */
    record Open(List<ProductOption> open) implements VariantChoice {

        /** Copies the list. */
        public Open {
            open = List.copyOf(open);
        }
    }

    /**
     * No variant has these options together.
     *
     * @param options what was chosen
     */
    record NotMade(Map<String, String> options) implements VariantChoice {

        /** Copies the options, in their order. */
        public NotMade {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /**
     * The product has no such option.
     *
     * @param name what was chosen
     * @param known the names of its options
     */
    record NoSuchOption(String name, List<String> known) implements VariantChoice {

        /** Copies the list. */
        public NoSuchOption {
            known = List.copyOf(known);
        }
    }

    /**
     * The option has no such value.
     *
     * @param option the option
     * @param value what was chosen
     */
    record NoSuchValue(ProductOption option, String value) implements VariantChoice {}

    /**
     * There is no such product.
     *
     * @param product its id
     */
    record NoSuchProduct(ProductId product) implements VariantChoice {}
}
