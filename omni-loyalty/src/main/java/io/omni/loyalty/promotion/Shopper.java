package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What promotions may know of who buys. It names nobody, so that a decision can be kept.
 *
 * @param segments to which the customer belongs
 * @param codes presented by the customer, and valid
 * @param firstOrder whether the customer has ordered nothing before
 * @param used how often the customer used promotions in earlier orders, each promotion once; sorted by id
 */
public record Shopper(Set<SegmentId> segments, Set<CouponCode> codes, boolean firstOrder, List<PriorUse> used) {

    /** Nobody in particular. */
    public static final Shopper UNKNOWN = new Shopper(Set.of(), Set.of(), false, List.of());

    /** Copies everything; refuses to hear of a promotion twice. */
    public Shopper {
        segments = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(Given.require("segments", segments))));
        codes = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(Given.require("codes", codes))));
        used = Given.copy("prior uses", used).stream()
                .sorted(Comparator.comparing(PriorUse::promotion))
                .toList();
        for (int i = 1; i < used.size(); i++) {
            if (used.get(i).promotion().equals(used.get(i - 1).promotion())) {
                throw new IllegalArgumentException("promotion %s was used %d times, and %d times: add them up"
                        .formatted(
                                used.get(i).promotion(),
                                used.get(i - 1).times(),
                                used.get(i).times()));
            }
        }
    }

    /**
     * Tells how often a promotion was used.
     *
     * @param promotion which
     * @return how often in earlier orders
     */
    public long uses(PromotionId promotion) {
        for (PriorUse use : used) {
            if (use.promotion().equals(promotion)) {
                return use.times();
            }
        }
        return 0;
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
