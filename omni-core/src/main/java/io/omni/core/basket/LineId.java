package io.omni.core.basket;

import io.omni.core.validation.ValidAs;

/**
 * The number of a line within its basket or order, as on a printed receipt. It stays with the line when others are removed.
 *
 * @param value 1 or more
 */
public record LineId(@ValidAs(LineId.class) int value) implements Comparable<LineId> {

    /** Refuses numbers below one. */
    public LineId {
        if (value < 1) {
            throw new IllegalArgumentException("Line %d: lines are numbered from 1".formatted(value));
        }
    }

    @Override
    public int compareTo(LineId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
