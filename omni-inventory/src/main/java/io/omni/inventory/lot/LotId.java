package io.omni.inventory.lot;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names a lot of a SKU (GS1 application identifier 10), or one unit of it by its serial number (21).
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record LotId(@Required @ValidAs(LotId.class) String value) implements Comparable<LotId> {

    /**
     * Units of which nobody has said which ones they are. It may hold fewer than none: then units left of which nobody said it, and as many are
     * too many in lots that have a name.
     */
    public static final LotId UNASSIGNED = new LotId("unassigned");

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public LotId {
        Given.id("Lot id", value);
    }

    /**
     * Tells whether this is {@link #UNASSIGNED}.
     *
     * @return whether it is no lot by name
     */
    public boolean isUnassigned() {
        return equals(UNASSIGNED);
    }

    @Override
    public int compareTo(LotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
