package io.omni.loyalty.coupon;

import io.omni.core.calendar.Validity;
import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.loyalty.promotion.CouponCode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What coupons are given for, and how far they may be used.
 *
 * @param id the retailer's name for it
 * @param unlocks the code by which the rules of promotions know it, whatever the customer's own code is
 * @param open codes that everybody may use, as often as the limits allow; none where each customer gets a code
 * @param validity when it can be used
 * @param channels where; none for everywhere
 * @param limits how often and for how much
 * @param overuse what becomes of a coupon past its limits
 */
public record CouponOffer(
        @Required OfferId id,
        @Required CouponCode unlocks,
        @Required Set<TypedCode> open,
        @Required Validity validity,
        @Required Set<ChannelId> channels,
        @Required CouponLimits limits,
        @Required Overuse overuse) {

    /** Copies the sets; refuses an open code without letter or digit. */
    public CouponOffer {
        Given.require("id", id);
        Given.require("unlocks", unlocks);
        Given.require("validity", validity);
        Given.require("limits", limits);
        Given.require("overuse", overuse);
        open = sorted(Given.require("open codes", open), TypedCode::text);
        channels = sorted(Given.require("channels", channels), ChannelId::value);
        for (TypedCode code : open) {
            if (Spelling.meant(code.text()).isEmpty()) {
                throw new IllegalArgumentException(
                        "nobody can tell the code '%s' of offer %s from another: give letters or digits"
                                .formatted(code, id));
            }
        }
    }

    /**
     * An offer at all times, everywhere, that is refused past its limits.
     *
     * @param id the retailer's name for it, by which the rules of promotions know it too
     * @param limits how often and for how much
     * @return the offer
     */
    public static CouponOffer of(String id, CouponLimits limits) {
        return new CouponOffer(
                new OfferId(id), new CouponCode(id), Set.of(), Validity.ALWAYS, Set.of(), limits, Overuse.REFUSE);
    }

    /**
     * With a code that everybody may use.
     *
     * @param code the code
     * @return the offer
     */
    public CouponOffer openTo(String code) {
        Set<TypedCode> more = new LinkedHashSet<>(open);
        more.add(new TypedCode(code));
        return new CouponOffer(id, unlocks, more, validity, channels, limits, overuse);
    }

    /**
     * At some time.
     *
     * @param when when it can be used
     * @return the offer
     */
    public CouponOffer during(Validity when) {
        return new CouponOffer(id, unlocks, open, when, channels, limits, overuse);
    }

    /**
     * In one more channel.
     *
     * @param channel where
     * @return the offer
     */
    public CouponOffer in(ChannelId channel) {
        Set<ChannelId> more = new LinkedHashSet<>(channels);
        more.add(channel);
        return new CouponOffer(id, unlocks, open, validity, more, limits, overuse);
    }

    /**
     * Honored past its limits.
     *
     * @return the offer
     */
    public CouponOffer honored() {
        return new CouponOffer(id, unlocks, open, validity, channels, limits, Overuse.HONOR);
    }

    private static <T> Set<T> sorted(Set<T> values, Function<T, String> text) {
        Set<T> sorted = new TreeSet<>(Comparator.comparing(text));
        values.forEach(value -> sorted.add(Given.require("element", value)));
        return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }
}
