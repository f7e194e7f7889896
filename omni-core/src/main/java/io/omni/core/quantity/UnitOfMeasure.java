package io.omni.core.quantity;

import io.omni.core.internal.Text;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * What goods are counted in: each, case, pallet, gram. The codes are the retailer's own; those of UN/CEFACT Recommendation 20 and 21
 * ({@code EA}, {@code CS}, {@code PX}, {@code GRM}) are what documents of suppliers have.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record UnitOfMeasure(
        @Required @ValidAs(UnitOfMeasure.class) String value) implements Comparable<UnitOfMeasure> {

    /** A single piece. */
    public static final UnitOfMeasure EACH = new UnitOfMeasure("EA");

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public UnitOfMeasure {
        Text.requireId("Unit of measure", value);
    }

    @Override
    public int compareTo(UnitOfMeasure other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
