package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What promotions may know of who buys. It names nobody, so that a decision can be kept.
 *
 * @param segments to which the customer belongs
 * @param codes presented by the customer, and valid
 * @param firstOrder whether the customer has ordered nothing before
 * @param used how often the customer used promotions in earlier orders
 */
public record Shopper(Set<SegmentId> segments, Set<CouponCode> codes, boolean firstOrder, Map<PromotionId, Long> used) {

    /** Nobody in particular. */
    public static final Shopper UNKNOWN = new Shopper(Set.of(), Set.of(), false, Map.of());

    /** Copies everything; refuses negative uses. */
    public Shopper {
        segments = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(Given.require("segments", segments))));
        codes = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(Given.require("codes", codes))));
        used = Collections.unmodifiableMap(new TreeMap<>(Given.require("used", used)));
        used.forEach((promotion, times) -> {
            if (times < 0) {
                throw new IllegalArgumentException(
                        "promotion %s was used %d times: give zero or more".formatted(promotion, times));
            }
        });
    }

    /**
     * Who presents a code.
     *
     * @param code the code
     * @return this customer with it
     */
    public Shopper presenting(String code) {
        Set<CouponCode> more = new LinkedHashSet<>(codes);
        more.add(new CouponCode(code));
        return new Shopper(segments, more, firstOrder, used);
    }

    /**
     * Who belongs to a segment.
     *
     * @param segment the segment
     * @return this customer in it
     */
    public Shopper in(String segment) {
        Set<SegmentId> more = new LinkedHashSet<>(segments);
        more.add(new SegmentId(segment));
        return new Shopper(more, codes, firstOrder, used);
    }
}
