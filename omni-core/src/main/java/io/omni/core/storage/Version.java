package io.omni.core.storage;

/**
 * How often an aggregate was saved.
 *
 * @param value 0 for an aggregate that was never saved
 */
public record Version(long value) {

    /** The version of an aggregate that is not stored yet. */
    public static final Version NONE = new Version(0);

    /** Checks the value. */
    public Version {
        if (value < 0) {
            throw new IllegalArgumentException("version %d is negative: versions start from 0".formatted(value));
        }
    }

    /**
     * Gives the version after this one.
     *
     * @return the next version
     */
    public Version next() {
        return new Version(Math.addExact(value, 1));
    }
}
