package io.omni.loyalty.internal;

import io.omni.loyalty.giftcard.Pin;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What proves a pin without telling it: PBKDF2 with HMAC-SHA-256 over a salt of its own. Few digits are soon tried by who has the hash, whatever
 * its cost; it is the number of tries that protects a card.
 *
 * @param salt in hexadecimal digits
 * @param hash in hexadecimal digits
 */
public record PinHash(String salt, String hash) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 20_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static PinHash of(Pin pin, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PinHash(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash(pin, salt)));
    }

    /** Takes as long whatever the pin. */
    boolean proves(Pin pin) {
        return MessageDigest.isEqual(
                hash(pin, HexFormat.of().parseHex(salt)), HexFormat.of().parseHex(hash));
    }

    private static byte[] hash(Pin pin, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(pin.digits().toCharArray(), salt, ROUNDS, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("%s, which every Java has, is missing".formatted(ALGORITHM), e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Always the same. */
    @Override
    public String toString() {
        return "PinHash[...]";
    }
}
