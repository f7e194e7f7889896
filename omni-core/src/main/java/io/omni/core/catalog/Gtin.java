package io.omni.core.catalog;

import io.omni.core.internal.Text;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidGtin;

/**
 * A Global Trade Item Number, the number under a bar code: GTIN-8, GTIN-12 (UPC), GTIN-13 (EAN) or GTIN-14.
 *
 * <p>One article may be written with more or fewer leading zeros: {@code 036000291452} on an American till is {@code 0036000291452} on a
 * European one. Both are the same number, so both become the same {@code Gtin}: the value is kept in the shortest form that is valid, and
 * {@link #padded()} is the form of fourteen digits in which databases compare them. No two articles collide by this: GS1 leaves the
 * prefixes 0000001 to 0000099 unused, so that no longer number is a GTIN-8 with zeros before it (GS1 General Specifications, section 1.4).
 *
 * @param value the digits in the shortest form of 8, 12, 13 or 14; any of the forms is accepted
 */
public record Gtin(@Required @ValidGtin String value) {

    private static final String LENGTHS = "8, 12, 13 or 14 digits";

    /** Refuses what is not 8, 12, 13 or 14 digits or does not end with its check digit; drops leading zeros that are not needed. */
    public Gtin {
        Given.require("GTIN", value);
        if (!isDigits(value) || !isLength(value.length())) {
            throw new IllegalArgumentException(
                    "GTIN %s is not %s: remove spaces and hyphens, restore lost leading zeros"
                            .formatted(Text.quoted(value), LENGTHS));
        }
        char expected = checkDigit(value.substring(0, value.length() - 1));
        if (value.charAt(value.length() - 1) != expected) {
            throw new IllegalArgumentException("GTIN %s should end with check digit %s: it was misread or mistyped"
                    .formatted(Text.quoted(value), expected));
        }
        value = shortest(value);
    }

    /**
     * A number from its digits.
     *
     * @param digits 8, 12, 13 or 14 digits, the last being the check digit
     * @return the number
     * @throws IllegalArgumentException if the length or the check digit is wrong
     */
    public static Gtin of(String digits) {
        return new Gtin(digits);
    }

    /**
     * A number from its digits without the last.
     *
     * @param digitsWithoutCheck 7, 11, 12 or 13 digits
     * @return the number with its check digit at the end
     * @throws IllegalArgumentException if the length is wrong
     */
    public static Gtin withCheckDigit(String digitsWithoutCheck) {
        if (!isDigits(digitsWithoutCheck) || !isLength(digitsWithoutCheck.length() + 1)) {
            throw new IllegalArgumentException(
                    "GTIN %s without its check digit is not 7, 11, 12 or 13 digits: give those alone"
                            .formatted(Text.quoted(digitsWithoutCheck)));
        }
        return new Gtin(digitsWithoutCheck + checkDigit(digitsWithoutCheck));
    }

    /**
     * Whether a text is such a number.
     *
     * @param text any text
     * @return true for 8, 12, 13 or 14 digits that end with their check digit
     */
    public static boolean isValid(String text) {
        int last = text.length() - 1;
        return isDigits(text) && isLength(text.length()) && text.charAt(last) == checkDigit(text.substring(0, last));
    }

    /**
     * The form in which numbers of all lengths are compared and stored elsewhere.
     *
     * @return fourteen digits
     */
    public String padded() {
        return "0".repeat(14 - value.length()) + value;
    }

    @Override
    public String toString() {
        return value;
    }

    /** GS1 General Specifications, section 7.9: weights 3 and 1 in turn from the right, up to the next multiple of ten. */
    private static char checkDigit(String digits) {
        int sum = 0;
        int weight = 3;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += weight * (digits.charAt(i) - '0');
            weight = 4 - weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static String shortest(String digits) {
        String shortest = digits;
        for (int length : new int[] {13, 12, 8}) {
            int surplus = digits.length() - length;
            if (surplus > 0 && digits.startsWith("0".repeat(surplus))) {
                shortest = digits.substring(surplus);
            }
        }
        return shortest;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLength(int length) {
        return length == 8 || (length >= 12 && length <= 14);
    }
}
