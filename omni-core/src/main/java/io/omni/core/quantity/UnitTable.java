package io.omni.core.quantity;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one product is counted in, and how many of its base unit each other unit has: a case has 12 pieces, a pallet 40 cases and so 480.
 * Stock is kept in the base unit; every conversion is exact, or says what is over.
 *
 * @param base the smallest unit, in which stock is kept
 * @param sizes how many of the base unit each other unit has, at least one
 */
public record UnitTable(
        @Required UnitOfMeasure base, @Required Map<UnitOfMeasure, Long> sizes) {

    /** Checks that the sizes are positive and leave the base unit out, and sorts them. */
    public UnitTable {
        Given.require("base unit", base);
        sizes = Collections.unmodifiableMap(new TreeMap<>(Given.require("sizes", sizes)));
        if (sizes.containsKey(base)) {
            throw new IllegalArgumentException(
                    "the base unit %s has the size %d: leave it out, it is 1".formatted(base, sizes.get(base)));
        }
        sizes.forEach((unit, size) -> {
            if (Given.require("size of " + unit, size) < 1) {
                throw new IllegalArgumentException("a %s has %d %s: give at least 1".formatted(unit, size, base));
            }
        });
    }

    /**
     * A product that is counted in one unit only.
     *
     * @param base the unit
     * @return a table with no other
     */
    public static UnitTable of(UnitOfMeasure base) {
        return new UnitTable(base, Map.of());
    }

    /**
     * This table with another unit.
     *
     * @param unit the unit, in place of what it was before
     * @param count how many it has, at least one
     * @param of of which unit of the table
     * @return the table with it
     * @throws IllegalArgumentException if the table has no such unit to count in, or the count is less than one
     * @throws ArithmeticException if the unit has more of the base unit than can be counted
     */
    public UnitTable with(UnitOfMeasure unit, long count, UnitOfMeasure of) {
        Quantity size = size(of).orElseThrow(() -> new IllegalArgumentException(
                "%s is none of %s: add it first, or count %s in one of these".formatted(of, units(), unit)));
        Map<UnitOfMeasure, Long> more = new TreeMap<>(sizes);
        more.put(unit, size.times(count).units());
        return new UnitTable(base, more);
    }

    /**
     * Lists what the product is counted in.
     *
     * @return the units, the base unit first
     */
    public List<UnitOfMeasure> units() {
        List<UnitOfMeasure> units = new ArrayList<>(List.of(base));
        units.addAll(sizes.keySet());
        return units;
    }

    /**
     * Tells how large a unit is.
     *
     * @param unit which unit
     * @return how many of the base unit it has, or empty if the product is not counted in it
     */
    public Optional<Quantity> size(UnitOfMeasure unit) {
        return unit.equals(base)
                ? Optional.of(Quantity.ONE)
                : Optional.ofNullable(sizes.get(unit)).map(Quantity::of);
    }

    /**
     * Converts to the base unit, which never leaves anything over.
     *
     * @param amount what to convert
     * @return the same in the base unit, or that the unit is unknown
     * @throws ArithmeticException if it is more than can be counted
     */
    public Conversion toBase(UnitQuantity amount) {
        return convert(amount, base);
    }

    /**
     * Converts.
     *
     * @param amount what to convert
     * @param to to which unit
     * @return the same in the other unit, what is over, or that a unit is unknown
     * @throws ArithmeticException if it is more than can be counted in the base unit
     */
    public Conversion convert(UnitQuantity amount, UnitOfMeasure to) {
        Optional<Quantity> from = size(amount.unit());
        if (from.isEmpty()) {
            return new Conversion.UnknownUnit(amount.unit(), units());
        }
        return size(to).map(size -> divided(amount, from.get(), to, size))
                .orElseGet(() -> new Conversion.UnknownUnit(to, units()));
    }

    private Conversion divided(UnitQuantity amount, Quantity from, UnitOfMeasure to, Quantity size) {
        long pieces = from.times(amount.quantity().units()).units();
        UnitQuantity whole = UnitQuantity.of(pieces / size.units(), to);
        long rest = pieces % size.units();
        return rest == 0
                ? new Conversion.Exact(whole)
                : new Conversion.Uneven(amount, whole, UnitQuantity.of(rest, base));
    }
}
