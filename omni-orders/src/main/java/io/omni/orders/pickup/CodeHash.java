package io.omni.orders.pickup;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.fulfillment.TaskId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a pick-up code: a hash from which it cannot be told, salted with the pick-up and slow to work out (PBKDF2 with HMAC-SHA-256, RFC 8018, 20,000 rounds).
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record CodeHash(@Required @ValidAs(CodeHash.class) String value) {

    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final int DIGITS = BITS / 4;

    /** Checks the digits. */
    public CodeHash {
        Given.require("hash", value);
        if (!value.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException(
                    "a hash of a code has %d hexadecimal digits: take CodeHash.of".formatted(DIGITS));
        }
    }

    /**
     * Works the hash out.
     *
     * @param pickup of which pick-up
     * @param code the code
     * @return its hash
     */
    public static CodeHash of(TaskId pickup, PickupCode code) {
        PBEKeySpec spec = new PBEKeySpec(
                code.value().toCharArray(), pickup.toString().getBytes(StandardCharsets.US_ASCII), ROUNDS, BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new CodeHash(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256, which each one has to have", e);
        } finally {
            spec.clearPassword();
        }
    }

    /**
     * Compares in constant time.
     *
     * @param pickup of which pick-up
     * @param shown the code that is shown
     * @return whether it is the code
     */
    public boolean matches(TaskId pickup, PickupCode shown) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII),
                of(pickup, shown).value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without the digits. */
    @Override
    public String toString() {
        return "CodeHash[...]";
    }
}
