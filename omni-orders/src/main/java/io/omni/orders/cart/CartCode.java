package io.omni.orders.cart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/**
 * What hands a cart over from one device to another: four characters by which the cart is found, and four that prove that the other device was
 * seen. They are not mistaken for each other when read out.
 *
 * @param value upper-case letters and digits, without I, L, O, 0 and 1
 */
public record CartCode(@Required @ValidAs(CartCode.class) String value) {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final int HANDLE = 4;

    /** Checks the characters. */
    public CartCode {
        Given.require("cart code", value);
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException(
                    "a cart code has %d of the characters %s: read it again".formatted(LENGTH, ALPHABET));
        }
    }

    /**
     * Makes a code.
     *
     * @param random a source that customers cannot guess, such as {@code SecureRandom}
     * @return the code
     */
    public static CartCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CartCode(code.toString());
    }

    /**
     * Gives the part by which the cart is found.
     *
     * @return the first four characters
     */
    public String handle() {
        return value.substring(0, HANDLE);
    }

    /**
     * Compares in constant time, so that answering tells nothing of how much was right.
     *
     * @param shown what is shown
     * @return whether it is the same
     */
    public boolean matches(CartCode shown) {
        return MessageDigest.isEqual(value.getBytes(US_ASCII), shown.value.getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return "CartCode[...]";
    }
}
