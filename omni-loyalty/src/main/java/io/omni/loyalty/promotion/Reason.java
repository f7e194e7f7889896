package io.omni.loyalty.promotion;

import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a promotion does not apply. */
public sealed interface Reason {

    /**
     * Tells what would take the reason away.
     *
     * @return the smallest change, or empty if the customer can do nothing about it
     */
    default Optional<Change> change() {
        return Optional.empty();
    }

    /**
     * It does not hold yet.
     *
     * @param from from when on it does
     */
    record NotYet(Instant from) implements Reason {

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.ComeBack(from));
        }

        @Override
        public String toString() {
            return "holds from %s on".formatted(from);
        }
    }

    /**
     * It does not hold any more.
     *
     * @param until up to when it did
     */
    record Over(Instant until) implements Reason {

        @Override
        public String toString() {
            return "ended at %s".formatted(until);
        }
    }

    /**
     * It holds at other hours.
     *
     * @param hours which
     */
    record OtherHours(Condition.AtHours hours) implements Reason {

        @Override
        public String toString() {
            return "holds on %s from %s until %s".formatted(hours.days(), hours.from(), hours.until());
        }
    }

    /**
     * It holds in other channels.
     *
     * @param channels which
     */
    record WrongChannel(Set<ChannelId> channels) implements Reason {

        /** Copies the channels. */
        public WrongChannel {
            channels = Set.copyOf(channels);
        }

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.BuyIn(channels));
        }

        @Override
        public String toString() {
            return "holds in other channels";
        }
    }

    /**
     * It is in another currency than the basket.
     *
     * @param currency which
     */
    record WrongCurrency(Currency currency) implements Reason {

        @Override
        public String toString() {
            return "is in " + currency;
        }
    }

    /**
     * It is for other customers.
     *
     * @param segments for whom it is, or for whom it is not
     * @param wanted whether it is for them
     */
    record WrongSegment(Set<SegmentId> segments, boolean wanted) implements Reason {

        /** Copies the segments. */
        public WrongSegment {
            segments = Set.copyOf(segments);
        }

        @Override
        public String toString() {
            return "is %s customers of %s"
                    .formatted(
                            wanted ? "for" : "not for",
                            segments.stream().sorted().toList());
        }
    }

    /** It is for a customer's first order. */
    record NotFirstOrder() implements Reason {

        @Override
        public String toString() {
            return "is for a first order";
        }
    }

    /**
     * It needs a code.
     *
     * @param codes one of these
     */
    record NoCode(Set<CouponCode> codes) implements Reason {

        /** Copies the codes. */
        public NoCode {
            codes = Set.copyOf(codes);
        }

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.PresentCode(codes));
        }

        @Override
        public String toString() {
            return "needs a code";
        }
    }

    /**
     * Some goods come to too little.
     *
     * @param of which goods
     * @param missing how much more is needed
     * @param basis at which amount it looks
     */
    record TooLittle(Selector of, Money missing, Basis basis) implements Reason {

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.SpendMore(of, missing));
        }

        @Override
        public String toString() {
            return "%s are %s short%s"
                    .formatted(
                            of,
                            missing,
                            basis == Basis.BEFORE_DISCOUNTS ? "" : ", after the discounts that come first");
        }
    }

    /**
     * There are too few of some goods.
     *
     * @param of which goods
     * @param missing how many more are needed
     */
    record TooFew(Selector of, long missing) implements Reason {

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.AddUnits(of, missing));
        }

        @Override
        public String toString() {
            return "%d of %s are missing".formatted(missing, of);
        }
    }

    /**
     * Another promotion does not apply.
     *
     * @param promotion which
     */
    record NotTogether(PromotionId promotion) implements Reason {

        @Override
        public String toString() {
            return "applies together with %s, which does not".formatted(promotion);
        }
    }

    /**
     * It is for deliveries, or for others.
     *
     * @param methods for which; none for any
     */
    record WrongDelivery(Set<DeliveryMethod> methods) implements Reason {

        /** Copies the methods. */
        public WrongDelivery {
            methods = Set.copyOf(methods);
        }

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.DeliverBy(methods));
        }

        @Override
        public String toString() {
            return methods.isEmpty() ? "is for what is delivered" : "is for other deliveries";
        }
    }

    /**
     * The customer has used it as often as anybody may.
     *
     * @param uses how often
     */
    record UsedUp(long uses) implements Reason {

        @Override
        public String toString() {
            return "was used %d times already".formatted(uses);
        }
    }

    /**
     * What is left of the campaign's budget is too little for it.
     *
     * @param campaign which
     * @param left what is left
     */
    record BudgetSpent(CampaignId campaign, Money left) implements Reason {

        @Override
        public String toString() {
            return "does not fit into the %s that campaign %s has left".formatted(left, campaign);
        }
    }

    /** The goods or the delivery cost as little as they may already. */
    record NothingToTakeOff() implements Reason {

        @Override
        public String toString() {
            return "finds nothing to take off";
        }
    }

    /**
     * Others that cannot apply along with it save more.
     *
     * @param by those that would not apply, or give less, if it did
     * @param dearer how much less the customer would save
     */
    record Beaten(List<PromotionId> by, Money dearer) implements Reason {

        /** Copies the list. */
        public Beaten {
            by = List.copyOf(by);
        }

        @Override
        public Optional<Change> change() {
            return Optional.of(new Change.Forgo(by, dearer));
        }

        @Override
        public String toString() {
            return "would cost the customer %s more than %s".formatted(dearer, by);
        }
    }
}
