package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The checks that commands with lines share. */
final class Lines {

    private Lines() {}

    /** At least one line, and each name once. */
    static <T> List<T> require(String command, List<T> lines, Function<T, ?> name) {
        List<T> copy = Given.copy("lines", lines);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("%s has no lines: give at least one".formatted(command));
        }
        Set<Object> names = new HashSet<>();
        for (T line : copy) {
            if (!names.add(name.apply(line))) {
                throw new IllegalArgumentException(
                        "%s has two lines for %s: make them one".formatted(command, name.apply(line)));
            }
        }
        return copy;
    }

    static void requireUnits(Object line, Quantity quantity) {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("line %s has no units: leave the line out".formatted(line));
        }
    }
}
