package io.omni.core.catalog;

import io.omni.core.internal.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a customer chooses of a product, such as its color, and the choices.
 *
 * @param name what is chosen
 * @param values the choices, at least one, each once, in the order to show them
 */
public record ProductOption(String name, List<String> values) {

    /** Refuses blank names and values, no values and one that is there twice. */
    public ProductOption {
        Text.requireText("Option name", name);
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Option %s has no values: give at least one".formatted(name));
        }
        Set<String> once = new HashSet<>();
        for (String value : values) {
            Text.requireText("Option " + name, value);
            if (!once.add(value)) {
                throw new IllegalArgumentException("Option %s has the value %s twice: keep one".formatted(name, value));
            }
        }
    }

    /**
     * An option.
     *
     * @param name what is chosen
     * @param values the choices, at least one, in the order to show them
     * @return the option
     */
    public static ProductOption of(String name, String... values) {
        return new ProductOption(name, Arrays.asList(values));
    }

    /**
     * All combinations of the choices of some options.
     *
     * @param options the options, each name once
     * @return the combinations, the first option changing slowest; one without choices where there are no options
     */
    public static List<Map<String, String>> combinations(List<ProductOption> options) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (ProductOption option : options) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : combinations) {
                for (String value : option.values()) {
                    Map<String, String> next = new LinkedHashMap<>(begun);
                    next.put(option.name(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return List.copyOf(combinations);
    }
}
