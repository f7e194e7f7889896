package io.omni.loyalty.points;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/** Which amount of a line earns. Neither is right by itself, so a retailer names one. */
public enum EarningBasis {
    /** List prices, before anything was taken off. */
    BEFORE_DISCOUNTS,
    /** What is left when discounts are off; gift cards and points are ways to pay, and take nothing off. What most retailers mean. */
    NET_OF_DISCOUNTS,
    /** What is left when discounts are off, and what was paid with points too: points do not earn points. */
    NET_OF_DISCOUNTS_AND_POINTS;

    /**
     * Works out what earns.
     *
     * @param listed what the goods cost before discounts, not negative
     * @param discounts what was taken off, not negative and at most what they cost
     * @param paidWithPoints how much of the rest was paid with points, not negative and at most the rest
     * @return the amount that earns
     * @throws IllegalArgumentException if an amount is negative or more than what it is part of
     */
    public Money amount(Money listed, Money discounts, Money paidWithPoints) {
        Money net = listed.minus(within("discounts", discounts, Given.require("listed", listed)));
        Money cash = net.minus(within("paid with points", paidWithPoints, net));
        return switch (this) {
            case BEFORE_DISCOUNTS -> listed;
            case NET_OF_DISCOUNTS -> net;
            case NET_OF_DISCOUNTS_AND_POINTS -> cash;
        };
    }

    private static Money within(String what, Money part, Money whole) {
        if (Given.require(what, part).isNegative() || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException("%s of %s, of an amount of %s: give zero or more, and no more than that"
                    .formatted(what, part, whole));
        }
        return part;
    }
}
