package io.omni.loyalty.coupon;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How codes are spelled. Of a code only letters and digits count, in any case; what looks alike is the same, as in Crockford's Base 32: O is 0, I
 * and L are 1, and U is V. So are the Greek and Cyrillic letters that look like Latin ones.
 *
 * <p>A code that was issued by number ends with a check symbol: a sum over the field of 32 elements in which each place has another weight. It
 * notices every single wrong symbol and every two symbols that changed places.
 */
public final class Spelling {

    /** The symbols of issued codes, by their value. */
    static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 5;
    private static final String FOREIGN = "АВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABEKMHOPCTXYIJSABEZHIKMNOPTYX";

    /** The polynomial x^5 + x^2 + 1, by which the powers of 2 run through all elements but zero. */
    private static final int FIELD = 0b100101;

    private Spelling() {}

    /**
     * Tells what is meant.
     *
     * @param typed the code as it was typed
     * @return the same text for all that mean the same; empty if there is neither letter nor digit
     */
    public static String meant(String typed) {
        String upper = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder meant = new StringBuilder(upper.length());
        upper.codePoints().filter(Character::isLetterOrDigit).forEach(symbol -> meant.appendCodePoint(alike(symbol)));
        return meant.toString();
    }

    private static int alike(int symbol) {
        int foreign = FOREIGN.indexOf(symbol);
        int latin = foreign < 0 ? symbol : LATIN.charAt(foreign);
        return switch (latin) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'U' -> 'V';
            default -> latin;
        };
    }

    /** Adds the symbol by which the sum over all places is zero. */
    static String checked(String symbols) {
        int sum = sum(symbols);
        return symbols + SYMBOLS.charAt(divide(sum, symbols.length()));
    }

    /** Tells whether the sum over all places is zero, and all are symbols. */
    static boolean isChecked(String symbols) {
        return symbols.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0) && sum(symbols) == 0;
    }

    /** A code as it is printed. */
    static String printed(String symbols) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < symbols.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                printed.append('-');
            }
            printed.append(symbols.charAt(i));
        }
        return printed.toString();
    }

    private static int sum(String symbols) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < symbols.length(); i++) {
            sum ^= times(SYMBOLS.indexOf(symbols.charAt(i)), weight);
            weight = times(weight, 2);
        }
        return sum;
    }

    /** The value that times the weight of a place is the sum. There are few, so all are tried. */
    private static int divide(int sum, int place) {
        int weight = 1;
        for (int i = 0; i < place; i++) {
            weight = times(weight, 2);
        }
        int value = 0;
        while (times(value, weight) != sum) {
            value++;
        }
        return value;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int i = 0; i < GROUP; i++) {
            if (((b >> i) & 1) == 1) {
                product ^= a << i;
            }
        }
        for (int bit = 2 * GROUP - 2; bit >= GROUP; bit--) {
            if (((product >> bit) & 1) == 1) {
                product ^= FIELD << (bit - GROUP);
            }
        }
        return product;
    }
}
