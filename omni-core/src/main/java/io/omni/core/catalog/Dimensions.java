package io.omni.core.catalog;

/**
 * How large something is, packed.
 *
 * @param lengthMillimeters above zero
 * @param widthMillimeters above zero
 * @param heightMillimeters above zero
 */
public record Dimensions(long lengthMillimeters, long widthMillimeters, long heightMillimeters) {

    /** Refuses what has no extent. */
    public Dimensions {
        if (lengthMillimeters < 1 || widthMillimeters < 1 || heightMillimeters < 1) {
            throw new IllegalArgumentException("dimensions %d x %d x %d mm: give at least 1 mm each"
                    .formatted(lengthMillimeters, widthMillimeters, heightMillimeters));
        }
    }

    /** Length, width and height, such as {@code 300 x 200 x 100 mm}. */
    @Override
    public String toString() {
        return "%d x %d x %d mm".formatted(lengthMillimeters, widthMillimeters, heightMillimeters);
    }
}
