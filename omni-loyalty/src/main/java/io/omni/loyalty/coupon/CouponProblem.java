package io.omni.loyalty.coupon;

import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Set;

/** Why a coupon cannot be used. */
public sealed interface CouponProblem {

    /** Nobody gave out such a code. */
    record Unknown() implements CouponProblem {}

    /** It is as long as a code that was issued, and its check symbol is wrong: somebody mistyped it. */
    record Mistyped() implements CouponProblem {}

    /** It was taken out of use. */
    record Withdrawn() implements CouponProblem {}

    /**
     * It cannot be used yet.
     *
     * @param from from when on
     */
    record NotYet(Instant from) implements CouponProblem {}

    /**
     * It cannot be used any more.
     *
     * @param until since when
     */
    record Over(Instant until) implements CouponProblem {}

    /**
     * It cannot be used here.
     *
     * @param channels where it can
     */
    record WrongChannel(Set<ChannelId> channels) implements CouponProblem {

        /** Copies the channels. */
        public WrongChannel {
            channels = Set.copyOf(channels);
        }
    }

    /** It was given to somebody else. */
    record SomebodyElses() implements CouponProblem {}

    /** It may be used so often by each customer, and nobody said who this is. */
    record CustomerUnknown() implements CouponProblem {}

    /**
     * The code was used as often as it may be, or is being used.
     *
     * @param limit how often
     */
    record UsedUp(long limit) implements CouponProblem {}

    /**
     * The customer used the offer as often as anybody may, or is using it.
     *
     * @param limit how often
     */
    record CustomerUsedUp(long limit) implements CouponProblem {}

    /**
     * All of them were used.
     *
     * @param limit how often
     */
    record OfferUsedUp(long limit) implements CouponProblem {}

    /**
     * Too little is left of the budget.
     *
     * @param budget how much there was
     */
    record BudgetSpent(Money budget) implements CouponProblem {}
}
