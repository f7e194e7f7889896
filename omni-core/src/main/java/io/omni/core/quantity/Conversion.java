package io.omni.core.quantity;

import java.util.List;

/** The answer to a conversion. Nothing is ever rounded. */
public sealed interface Conversion {

    /**
     * It is so many, exactly.
     *
     * @param result the same goods in the other unit
     */
    record Exact(UnitQuantity result) implements Conversion {}

    /**
     * It is no whole number of the other unit.
     *
     * @param asked what was to be converted
     * @param whole how many of the other unit there are in it
     * @param rest what is left over, in the base unit of the product
     */
    record Uneven(UnitQuantity asked, UnitQuantity whole, UnitQuantity rest) implements Conversion {

        @Override
        public String toString() {
            return "%s is %s and %s over: convert what divides, and count the rest apart".formatted(asked, whole, rest);
        }
    }

    /**
     * The product is not counted in such a unit.
     *
     * @param unit the unit
     * @param known those that it is counted in, the base unit first
     */
    record UnknownUnit(UnitOfMeasure unit, List<UnitOfMeasure> known) implements Conversion {

        /** Copies the units. */
        public UnknownUnit {
            known = List.copyOf(known);
        }

        @Override
        public String toString() {
            return "%s is none of %s: say how many of these it has".formatted(unit, known);
        }
    }
}
