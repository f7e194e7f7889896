package io.omni.orders.fulfillment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/**
 * What the customer shows at the counter: eight characters that are not mistaken for each other when read out.
 *
 * @param value upper-case letters and digits, without I, L, O, 0 and 1
 */
public record PickupCode(
        @Required @ValidAs(PickupCode.class) String value) {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;

    /** Checks the characters. */
    public PickupCode {
        Given.require("pick-up code", value);
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException(
                    "a pick-up code has %d of the characters %s: read it again".formatted(LENGTH, ALPHABET));
        }
    }

    /**
     * Makes a code.
     *
     * @param random a source that customers cannot guess, such as {@code SecureRandom}
     * @return the code
     */
    public static PickupCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PickupCode(code.toString());
    }

    /**
     * Compares in constant time, so that answering tells nothing of how much was right.
     *
     * @param shown what the customer shows
     * @return whether it is the same
     */
    public boolean matches(PickupCode shown) {
        return MessageDigest.isEqual(value.getBytes(US_ASCII), shown.value.getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return "PickupCode[...]";
    }
}
