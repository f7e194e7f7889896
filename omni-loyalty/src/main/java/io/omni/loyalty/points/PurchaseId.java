package io.omni.loyalty.points;

/**
 * Names what earned points: an order, or the receipt of a till. It is one name over all channels and members.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record PurchaseId(String value) {

    private static final int MAX_LENGTH = 64;

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public PurchaseId {
        if (value.isBlank() || value.length() > MAX_LENGTH || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "purchase id '%s' is blank, too long or has white space around it: use 1 to %d characters, stripped"
                            .formatted(shortened(value), MAX_LENGTH));
        }
        if (value.codePoints().anyMatch(PurchaseId::isUnprintable)) {
            throw new IllegalArgumentException(
                    "purchase id of %d characters has a control character: remove it first".formatted(value.length()));
        }
    }

    private static String shortened(String value) {
        return value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) + "..." : value;
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
