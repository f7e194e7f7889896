package io.omni.loyalty.coupon;

import io.omni.core.id.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one batch: twenty symbols each, of which the first seven name the batch, four the number of the code, eight are a truncated
 * HMAC-SHA-256 of both, and the last checks the spelling. Who knows a thousand codes of a batch of a million has a chance of one in a million
 * millions to guess another, for the 40 bits of the HMAC cannot be told without the key.
 */
public final class IssuedCodes {

    static final int LENGTH = 20;

    private static final int BATCH = 7;
    private static final int NUMBER = 4;
    private static final int MAC = 8;
    private static final int BITS = 5;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final String batch;
    private final byte[] key;

    private IssuedCodes(String batch, byte[] key) {
        this.batch = batch;
        this.key = key;
    }

    /**
     * Gives the codes of a batch.
     *
     * @param batch which batch
     * @param key its secret, in hexadecimal digits
     * @return its codes
     */
    public static IssuedCodes of(BatchId batch, String key) {
        return new IssuedCodes(batch.value(), HexFormat.of().parseHex(key));
    }

    /**
     * Makes a secret.
     *
     * @param random a source that nobody can foresee
     * @return 256 bits in hexadecimal digits
     */
    public static String key(RandomGenerator random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Names a batch by the command that makes it.
     *
     * @param command the command
     * @return seven symbols
     */
    public static BatchId batch(CommandId command) {
        return new BatchId(symbols(command.step("batch").value().getLeastSignificantBits(), BATCH));
    }

    /**
     * Tells the batch that a code names.
     *
     * @param meant the code as it is meant
     * @return its batch, if it is as long as a code that was issued
     */
    public static Optional<BatchId> batchOf(String meant) {
        return meant.length() == LENGTH ? Optional.of(new BatchId(meant.substring(0, BATCH))) : Optional.empty();
    }

    /**
     * Tells whether a text is spelled as issued codes are.
     *
     * @param meant a code as it is meant, twenty symbols long
     * @return whether its check symbol fits
     */
    public static boolean isSpelledRight(String meant) {
        return Spelling.isChecked(meant);
    }

    /**
     * Lists codes as they are printed.
     *
     * @param count how many
     * @return the codes, made one by one
     */
    public Stream<String> first(long count) {
        Mac mac = mac();
        return LongStream.range(0, count).sequential().mapToObj(number -> Spelling.printed(code(mac, number)));
    }

    /**
     * Tells whether a code is one of the first so many.
     *
     * @param meant the code as it is meant, twenty symbols long
     * @param count how many there are
     * @return whether it was issued
     */
    public boolean has(String meant, long count) {
        long number = 0;
        for (int i = BATCH; i < BATCH + NUMBER; i++) {
            number = (number << BITS) | Spelling.SYMBOLS.indexOf(meant.charAt(i));
        }
        return number >= 0
                && number < count
                && MessageDigest.isEqual(
                        code(mac(), number).getBytes(StandardCharsets.US_ASCII),
                        meant.getBytes(StandardCharsets.US_ASCII));
    }

    private String code(Mac mac, long number) {
        String named = batch + symbols(number, NUMBER);
        byte[] digest = mac.doFinal(named.getBytes(StandardCharsets.US_ASCII));
        long bits = 0;
        for (int i = 0; i < MAC * BITS / Byte.SIZE; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xFF);
        }
        return Spelling.checked(named + symbols(bits, MAC));
    }

    private static String symbols(long bits, int count) {
        StringBuilder symbols = new StringBuilder(count);
        for (int i = count - 1; i >= 0; i--) {
            symbols.append(Spelling.SYMBOLS.charAt((int) ((bits >>> (i * BITS)) & 31)));
        }
        return symbols.toString();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("%s, which every Java has, is missing".formatted(ALGORITHM), e);
        }
    }
}
