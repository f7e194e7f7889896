package io.omni.core.catalog;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Locale;
import java.util.Optional;

/**
 * A single unit of an article: a GTIN and a serial number, as an RFID tag carries them.
 *
 * <p>Source: GS1 EPC Tag Data Standard, release 2.0: the EPC of a trade item (section 6.3.1), what becomes of its GTIN (section 7.1), and the
 * binary form of 96 bits with its partition table (section 14.6.1, Table 14-2). The tag says how long the company prefix is, which a bar code does not,
 * so it is kept: two tags differ by it, two units do not.
 *
 * @param gtin which article
 * @param serial which unit of it, 0 to 274,877,906,943 (38 bits)
 * @param prefixLength how many digits the GS1 company prefix has, 6 to 12
 */
public record Sgtin(@Required Gtin gtin, long serial, int prefixLength) {

    /** The largest serial number that fits a tag of 96 bits. */
    public static final long MAX_SERIAL = (1L << 38) - 1;

    private static final int HEADER = 0x30;
    private static final int SERIAL_BITS = 38;
    private static final int ITEM_BITS = 44;
    private static final int LONGEST_PREFIX = 12;
    private static final int SHORTEST_PREFIX = 6;
    private static final int HEX_DIGITS = 24;

    /** By partition, the bits of the company prefix; the indicator and item reference have the rest of 44. */
    private static final int[] PREFIX_BITS = {40, 37, 34, 30, 27, 24, 20};

    /** Refuses a serial number that does not fit a tag, and a prefix of another length than GS1 gives. */
    public Sgtin {
        Given.require("gtin", gtin);
        if (serial < 0 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException(
                    "serial %d of %s does not fit 38 bits: give 0 to %d".formatted(serial, gtin, MAX_SERIAL));
        }
        if (prefixLength < SHORTEST_PREFIX || prefixLength > LONGEST_PREFIX) {
            throw new IllegalArgumentException("a company prefix of %d digits (in %s) is none: give %d to %d"
                    .formatted(prefixLength, gtin, SHORTEST_PREFIX, LONGEST_PREFIX));
        }
    }

    /**
     * Reads the memory of a tag.
     *
     * @param hex 24 hexadecimal digits, in upper or lower case
     * @return the unit; empty if the tag carries another kind of EPC (a pallet's, an asset's), or a partition or number that the standard does not allow
     * @throws IllegalArgumentException if these are not 24 hexadecimal digits
     */
    public static Optional<Sgtin> decode(String hex) {
        requireTag(hex);
        long high = Long.parseUnsignedLong(hex.substring(0, 8), 16);
        long low = Long.parseUnsignedLong(hex.substring(8), 16);
        int partition = (int) ((high >>> 18) & 7);
        if (high >>> 24 != HEADER || partition >= PREFIX_BITS.length) {
            return Optional.empty();
        }
        long body = ((high & ((1L << 18) - 1)) << 26) | (low >>> SERIAL_BITS);
        return unit(body, partition, low & MAX_SERIAL);
    }

    /**
     * Tells a tag's memory from what a reader mangled.
     *
     * @param text what a reader sent
     * @return true for 24 hexadecimal digits
     */
    public static boolean isTag(String text) {
        return text.length() == HEX_DIGITS && text.chars().allMatch(Sgtin::isHex);
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }

    private static void requireTag(String hex) {
        if (!isTag(hex)) {
            throw new IllegalArgumentException(
                    "EPC '%s' is not %d hexadecimal digits: give the memory of a tag of 96 bits"
                            .formatted(hex, HEX_DIGITS));
        }
    }

    private static Optional<Sgtin> unit(long body, int partition, long serial) {
        int prefixLength = LONGEST_PREFIX - partition;
        int itemBits = ITEM_BITS - PREFIX_BITS[partition];
        long prefix = body >>> itemBits;
        long item = body & ((1L << itemBits) - 1);
        if (prefix >= powerOfTen(prefixLength) || item >= powerOfTen(partition + 1)) {
            return Optional.empty();
        }
        String reference = digits(item, partition + 1);
        String withoutCheck = reference.charAt(0) + digits(prefix, prefixLength) + reference.substring(1);
        return Optional.of(new Sgtin(Gtin.withCheckDigit(withoutCheck), serial, prefixLength));
    }

    /**
     * Writes the memory of a tag.
     *
     * @param filter what kind of packaging, 0 to 7: 1 for what a till sells, 2 for a case, 0 for anything (Table 10-1)
     * @return 24 hexadecimal digits in upper case
     * @throws IllegalArgumentException if there is no such filter value
     */
    public String encode(int filter) {
        if (filter < 0 || filter > 7) {
            throw new IllegalArgumentException("filter %d of %s is none: give 0 to 7".formatted(filter, gtin));
        }
        int partition = LONGEST_PREFIX - prefixLength;
        int itemBits = ITEM_BITS - PREFIX_BITS[partition];
        long body = (Long.parseLong(companyPrefix()) << itemBits) | Long.parseLong(itemReference());
        long high = ((long) HEADER << 24) | ((long) filter << 21) | ((long) partition << 18) | (body >>> 26);
        long low = (body << SERIAL_BITS) | serial;
        return "%08X%016X".formatted(high, low);
    }

    /**
     * Writes it as the standard names it.
     *
     * @return the pure identity URI, such as {@code urn:epc:id:sgtin:0614141.812345.6789}
     */
    public String uri() {
        return "urn:epc:id:sgtin:%s.%s.%d".formatted(companyPrefix(), itemReference(), serial);
    }

    private String companyPrefix() {
        return gtin.padded().substring(1, 1 + prefixLength);
    }

    /** The indicator digit, or a zero where the GTIN has none, before the item reference. */
    private String itemReference() {
        String digits = gtin.padded();
        return digits.charAt(0) + digits.substring(1 + prefixLength, 13);
    }

    private static String digits(long number, int length) {
        return String.format(Locale.ROOT, "%0" + length + "d", number);
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    @Override
    public String toString() {
        return gtin + "#" + serial;
    }
}
