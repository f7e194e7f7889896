package io.omni.core.id;

import io.omni.core.internal.Sha256;
import io.omni.core.internal.Text;
import io.omni.core.validation.Given;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Time-ordered UUIDs of version 7: 48 bits of Unix time in milliseconds, then 74 further bits.
 *
 * <p>Source: RFC 9562, section 5.7. Ids made later sort later, which keeps the indexes of a database narrow, and every id tells when it
 * was made. The highest bit is never used, because {@link UUID#compareTo} takes it for a sign.
 */
public final class UuidV7 {

    private static final long MAX_MILLIS = (1L << 47) - 1;

    private UuidV7() {}

    /**
     * Makes an id of the given instant with random bits.
     *
     * @param instant when the id is made; milliseconds count
     * @param random where the other 74 bits come from; a seeded one gives the same ids again
     * @return the id
     * @throws IllegalArgumentException if the instant lies before 1970 or after the year 6429
     */
    public static UUID random(Instant instant, RandomGenerator random) {
        return compose(instant, random.nextLong(), random.nextLong());
    }

    /**
     * Makes the one id that belongs to a name and an instant: the same two always give the same id.
     *
     * @param instant an instant that is the same at every repetition, such as the date of a partner's order; milliseconds count
     * @param name what the id stands for; its SHA-256 digest fills the other 74 bits
     * @return the id
     * @throws IllegalArgumentException if the instant lies before 1970 or after the year 6429
     */
    public static UUID named(Instant instant, String name) {
        ByteBuffer digest = Sha256.of(name);
        return compose(instant, digest.getLong(), digest.getLong());
    }

    /**
     * Tells when an id was made.
     *
     * @param id a UUID of version 7
     * @return its instant, in whole milliseconds
     */
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /**
     * Accepts a UUID of version 7 and refuses every other.
     *
     * @param what what the id stands for, for the message
     * @param id the id to check
     * @return the same id
     * @throws IllegalArgumentException if the id has another version or variant
     */
    public static UUID require(String what, UUID id) {
        Given.require(what, id);
        if (id.version() != 7 || id.variant() != 2) {
            throw new IllegalArgumentException(
                    "%s %s is not a time-ordered UUID (version 7): take next(...) for a fresh one or named(...) for a key of your own"
                            .formatted(what, id));
        }
        return id;
    }

    /**
     * Reads the text form of a UUID of version 7, and refuses every other text.
     *
     * @param what what the id stands for, for the message
     * @param text 36 characters
     * @return the id
     * @throws IllegalArgumentException if the text is no UUID or has another version or variant
     */
    public static UUID parse(String what, String text) {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new IllegalArgumentException(
                    "%s %s is no UUID: give its 36 characters, such as 0190d5a0-7000-7000-8000-000000000000"
                            .formatted(what, Text.quoted(text)),
                    noUuid);
        }
        return require(what, id);
    }

    private static UUID compose(Instant instant, long high, long low) {
        long millis = instant.toEpochMilli();
        if (millis < 0 || millis > MAX_MILLIS) {
            throw new IllegalArgumentException(
                    "instant %s does not fit a time-ordered id: give one between 1970 and 6429".formatted(instant));
        }
        return new UUID(
                (millis << 16) | 0x7000L | (high & 0x0FFFL), 0x8000_0000_0000_0000L | (low & 0x3FFF_FFFF_FFFF_FFFFL));
    }
}
