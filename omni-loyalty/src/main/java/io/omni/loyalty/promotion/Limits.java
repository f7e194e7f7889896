package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.Optional;

/**
 * How often a promotion may be used. What is used once is a unit for {@link Effect.EachUnit}, a set for {@link Effect.Bundle} and {@link Effect.BuyGet},
 * and the whole for the others, which are used at most once in an order.
 *
 * @param unitsPerLine at most so many units of each line serve it
 * @param usesPerOrder at most so many uses in an order
 * @param usesPerCustomer at most so many uses by a customer, earlier orders included
 * @param discountPerOrder at most so much discount in an order; what is above it is not granted
 * @param campaign whose budget it draws on; what does not fit in the rest is not granted at all
 */
public record Limits(
        Optional<Long> unitsPerLine,
        Optional<Long> usesPerOrder,
        Optional<Long> usesPerCustomer,
        Optional<Money> discountPerOrder,
        Optional<CampaignId> campaign) {

    /** No limits. */
    public static final Limits NONE =
            new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses limits that allow nothing. */
    public Limits {
        atLeastOne("units for each line", unitsPerLine);
        atLeastOne("uses in an order", usesPerOrder);
        atLeastOne("uses by a customer", usesPerCustomer);
        Given.require("discount per order", discountPerOrder);
        Given.require("campaign", campaign);
        if (discountPerOrder.filter(most -> !most.isPositive()).isPresent()) {
            throw new IllegalArgumentException(
                    "at most %s off an order: give more than nothing".formatted(discountPerOrder.get()));
        }
    }

    private static void atLeastOne(String what, Optional<Long> limit) {
        Given.require(what, limit);
        if (limit.filter(most -> most < 1).isPresent()) {
            throw new IllegalArgumentException("at most %d %s: give 1 or more".formatted(limit.get(), what));
        }
    }

    /**
     * With a limit of units for each line.
     *
     * @param most how many
     * @return the limits
     */
    public Limits withUnitsPerLine(long most) {
        return new Limits(Optional.of(most), usesPerOrder, usesPerCustomer, discountPerOrder, campaign);
    }

    /**
     * With a limit of uses in an order.
     *
     * @param most how many
     * @return the limits
     */
    public Limits withUsesPerOrder(long most) {
        return new Limits(unitsPerLine, Optional.of(most), usesPerCustomer, discountPerOrder, campaign);
    }

    /**
     * With a limit of uses by a customer.
     *
     * @param most how many
     * @return the limits
     */
    public Limits withUsesPerCustomer(long most) {
        return new Limits(unitsPerLine, usesPerOrder, Optional.of(most), discountPerOrder, campaign);
    }

    /**
     * With a limit of discount in an order.
     *
     * @param most how much
     * @return the limits
     */
    public Limits withDiscountPerOrder(Money most) {
        return new Limits(unitsPerLine, usesPerOrder, usesPerCustomer, Optional.of(most), campaign);
    }

    /**
     * With a campaign's budget.
     *
     * @param drawnOn whose
     * @return the limits
     */
    public Limits withCampaign(CampaignId drawnOn) {
        return new Limits(unitsPerLine, usesPerOrder, usesPerCustomer, discountPerOrder, Optional.of(drawnOn));
    }
}
