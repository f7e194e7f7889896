package io.omni.core.quantity;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one product is counted in, and how many of its base unit each other unit has: a case has 12 pieces, a pallet 40 cases and so 480.
 * Stock is kept in the base unit; every conversion is exact, or says what is over.
 *
 * @param base the smallest unit, in which stock is kept
 * @param sizes how large each other unit is, in the order of units
 */
public record UnitTable(
        @Required UnitOfMeasure base, @Required List<UnitSize> sizes) {

    /** Sorts the sizes, and refuses the base unit among them and a unit that comes twice. */
    public UnitTable {
        Given.require("base unit", base);
        sizes = Given.copy("sizes", sizes).stream()
                .sorted(Comparator.comparing(UnitSize::unit))
                .toList();
        Set<UnitOfMeasure> seen = new HashSet<>(Set.of(base));
        for (UnitSize size : sizes) {
            if (!seen.add(size.unit())) {
                throw new IllegalArgumentException(
                        "unit %s has the size %d, and another: give one size for each, and none for the base unit %s"
                                .formatted(size.unit(), size.size(), base));
            }
        }
    }

    /**
     * A product that is counted in one unit only.
     *
     * @param base the unit
     * @return a table with no other
     */
    public static UnitTable of(UnitOfMeasure base) {
        return new UnitTable(base, List.of());
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
        List<UnitSize> more = new ArrayList<>(sizes);
        more.removeIf(known -> known.unit().equals(unit));
        more.add(new UnitSize(unit, size.times(count).units()));
        return new UnitTable(base, more);
    }

    /**
     * Lists what the product is counted in.
     *
     * @return the units, the base unit first
     */
    public List<UnitOfMeasure> units() {
        List<UnitOfMeasure> units = new ArrayList<>(List.of(base));
        sizes.forEach(size -> units.add(size.unit()));
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
                : sizes.stream()
                        .filter(size -> size.unit().equals(unit))
                        .findFirst()
                        .map(size -> Quantity.of(size.size()));
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
