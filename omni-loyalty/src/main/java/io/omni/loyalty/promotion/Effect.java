package io.omni.loyalty.promotion;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Kind;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.util.Comparator;
import java.util.List;

/** What a promotion gives. */
public sealed interface Effect {

    /**
     * Each unit of some goods costs less, as if it were written on the shelf: a percentage is rounded for each unit. Used once for each unit.
     *
     * @param of which goods
     * @param off by how much
     */
    @Kind("each-unit")
    record EachUnit(Selector of, Reduction off) implements Effect {

        /** Refuses null. */
        public EachUnit {
            Given.require("goods", of);
            Given.require("reduction", off);
        }
    }

    /**
     * Who buys so many gets some cheaper. The units bought and those that are cheaper serve one another, and no other promotion of the lane.
     *
     * @param buy what is to be bought at the full price
     * @param get what is cheaper then
     * @param off by how much each of these
     */
    @Kind("buy-get")
    record BuyGet(Part buy, Get get, Reduction off) implements Effect {

        /** Refuses null. */
        public BuyGet {
            Given.require("buy", buy);
            Given.require("get", get);
            Given.require("reduction", off);
        }
    }

    /**
     * A set for less: a bundle of several parts, or a mix of any units of one part. What it saves is spread over its units by their prices.
     *
     * @param parts what belongs to the set, at least one; a unit fills one part
     * @param off what is taken off the price of the whole set
     */
    @Kind("bundle")
    record Bundle(List<Part> parts, Reduction off) implements Effect {

        /** Refuses a set of nothing. */
        public Bundle {
            parts = Given.copy("parts", parts);
            Given.require("reduction", off);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("bundle without parts: give at least one");
            }
        }
    }

    /**
     * Something off the total of some goods, more from each tier on. The discount is worked out on the total, then spread over the units by their
     * prices. It needs all of these goods, so that no other promotion of its lane can have any of them.
     *
     * @param of which goods
     * @param basis at which of their totals tiers look
     * @param tiers at least one, each from another amount on; sorted
     */
    @Kind("off-total")
    record OffTotal(Selector of, Basis basis, List<Tier> tiers) implements Effect {

        /** Sorts the tiers; refuses none, and two from the same amount on. */
        public OffTotal {
            Given.require("goods", of);
            Given.require("basis", basis);
            tiers = Given.copy("tiers", tiers);
            if (tiers.isEmpty()) {
                throw new IllegalArgumentException("no tiers for %s: give at least one".formatted(of));
            }
            Money first = tiers.get(0).from();
            for (Tier tier : tiers) {
                if (!tier.from().currency().equals(first.currency())) {
                    throw new IllegalArgumentException(
                            "tiers from %s and from %s on: use one currency".formatted(first, tier.from()));
                }
            }
            tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
            for (int i = 1; i < tiers.size(); i++) {
                if (tiers.get(i).from().equals(tiers.get(i - 1).from())) {
                    throw new IllegalArgumentException("two tiers from %s on: keep one"
                            .formatted(tiers.get(i).from()));
                }
            }
        }

        /**
         * The same off any total.
         *
         * @param of which goods
         * @param off what is taken off
         * @param none nothing, in the currency of the promotion
         * @return the effect
         */
        public static OffTotal flat(Selector of, Reduction off, Money none) {
            return new OffTotal(of, Basis.AFTER_EARLIER_LANES, List.of(new Tier(none, off)));
        }
    }

    /**
     * The delivery costs less, or nothing.
     *
     * @param off by how much
     */
    @Kind("off-delivery")
    record OffDelivery(Reduction off) implements Effect {

        /** Refuses null. */
        public OffDelivery {
            Given.require("reduction", off);
        }
    }

    /**
     * Something for nothing. The host adds it to what is delivered.
     *
     * @param sku what
     * @param quantity how many, at least one
     * @param worth what all of it is worth to the customer, by which it is compared with other promotions; more than nothing
     */
    @Kind("gift")
    record Gift(Sku sku, Quantity quantity, Money worth) implements Effect {

        private static final long MOST = 1_000_000_000;

        /** Refuses no units, and a gift that is worth nothing or beyond all reason. */
        public Gift {
            Given.require("sku", sku);
            Given.require("quantity", quantity);
            Given.require("worth", worth);
            if (quantity.isZero() || !worth.isPositive() || worth.minorUnits() > MOST) {
                throw new IllegalArgumentException(
                        "gift of %s of %s worth %s: give at least 1, worth more than nothing and at most %d minor units"
                                .formatted(quantity, sku, worth, MOST));
            }
        }
    }
}
