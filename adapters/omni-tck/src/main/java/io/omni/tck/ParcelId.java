package io.omni.tck;

/**
 * Names a parcel.
 *
 * @param value its label, any text
 */
public record ParcelId(String value) {

    /** Checks that the label is not blank. */
    public ParcelId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("parcel id '%s' is blank: give its label".formatted(value));
        }
    }
}
