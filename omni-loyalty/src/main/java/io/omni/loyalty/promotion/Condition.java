package io.omni.loyalty.promotion;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Kind;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be so for a promotion to apply. */
public sealed interface Condition {

    /**
     * The order is placed in one of these channels.
     *
     * @param channels at least one
     */
    @Kind("in-channels")
    record InChannels(Set<ChannelId> channels) implements Condition {

        /** Refuses none. */
        public InChannels {
            channels = some("channels", channels, Comparator.comparing(ChannelId::value));
        }
    }

    /**
     * The customer belongs to one of these segments.
     *
     * @param segments at least one
     */
    @Kind("in-segments")
    record InSegments(Set<SegmentId> segments) implements Condition {

        /** Refuses none. */
        public InSegments {
            segments = some("segments", segments, Comparator.naturalOrder());
        }
    }

    /**
     * The customer belongs to none of these segments.
     *
     * @param segments at least one
     */
    @Kind("outside-segments")
    record OutsideSegments(Set<SegmentId> segments) implements Condition {

        /** Refuses none. */
        public OutsideSegments {
            segments = some("segments", segments, Comparator.naturalOrder());
        }
    }

    /** It is the customer's first order. */
    @Kind("first-order")
    record FirstOrder() implements Condition {}

    /**
     * One of these codes was presented, and is valid.
     *
     * @param codes at least one
     */
    @Kind("with-code")
    record WithCode(Set<CouponCode> codes) implements Condition {

        /** Refuses none. */
        public WithCode {
            codes = some("codes", codes, Comparator.naturalOrder());
        }
    }

    /**
     * The clock on the wall shows a certain time of the week.
     *
     * @param days on which days, at least one
     * @param from since when on each of them
     * @param until up to when on the same day, at which time it does not hold any more
     * @param zone where the clock hangs
     */
    @Kind("at-hours")
    record AtHours(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) implements Condition {

        /** Refuses no days, and hours that end before they begin. */
        public AtHours {
            days = some("days", days, Comparator.naturalOrder());
            Given.require("from", from);
            Given.require("until", until);
            Given.require("zone", zone);
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "hours from %s until %s are no time: end them later, or make two promotions for a night"
                                .formatted(from, until));
            }
        }
    }

    /**
     * Some goods cost so much together.
     *
     * @param on which goods
     * @param atLeast the amount, which is enough; not negative
     * @param basis which of their totals
     */
    @Kind("spend")
    record Spend(Selector on, Money atLeast, Basis basis) implements Condition {

        /** Refuses a negative amount. */
        public Spend {
            Given.require("goods", on);
            Given.require("amount", atLeast);
            Given.require("basis", basis);
            if (atLeast.isNegative()) {
                throw new IllegalArgumentException("at least %s of %s: give zero or more".formatted(atLeast, on));
            }
        }
    }

    /**
     * There are so many units of some goods.
     *
     * @param of which goods
     * @param atLeast how many, at least 1
     */
    @Kind("units")
    record Units(Selector of, long atLeast) implements Condition {

        /** Refuses none. */
        public Units {
            Given.require("goods", of);
            if (atLeast < 1) {
                throw new IllegalArgumentException("at least %d units of %s: give 1 or more".formatted(atLeast, of));
            }
        }
    }

    /**
     * Another promotion of an earlier lane applies too.
     *
     * @param promotion which
     */
    @Kind("together-with")
    record TogetherWith(PromotionId promotion) implements Condition {

        /** Refuses null. */
        public TogetherWith {
            Given.require("promotion", promotion);
        }
    }

    /**
     * The goods are delivered by one of these methods.
     *
     * @param methods at least one
     */
    @Kind("delivered-by")
    record DeliveredBy(Set<DeliveryMethod> methods) implements Condition {

        /** Refuses none. */
        public DeliveredBy {
            methods = some("delivery methods", methods, Comparator.naturalOrder());
        }
    }

    private static <T> Set<T> some(String what, Set<T> values, Comparator<? super T> order) {
        Given.require(what, values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no %s: name at least one, or leave the condition out".formatted(what));
        }
        return values.stream()
                .sorted(order)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
