package io.omni.loyalty.coupon;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps one use of a coupon for a purchase that is being paid. Send it when it is known that the coupon takes something off: one that gives
 * nothing should not be used up.
 *
 * @param id of this command; the redemption has the same
 * @param code what was typed or scanned
 * @param channel where
 * @param customer by whom, where that is known
 * @param discount what it takes off, which is what the budget is charged; empty for nothing
 * @param lease how long it is kept
 */
public record HoldCoupon(
        @Required CommandId id,
        @Required TypedCode code,
        @Required ChannelId channel,
        @Required Optional<CustomerId> customer,
        @Required Optional<Money> discount,
        @MoreThanZero Duration lease)
        implements Command {

    /** Refuses a negative discount. */
    public HoldCoupon {
        Given.require("id", id);
        Given.require("code", code);
        Given.require("channel", channel);
        Given.require("customer", customer);
        Given.positive("lease", lease);
        if (Given.require("discount", discount).filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException(
                    "a coupon cannot take off %s: give zero or more".formatted(discount.get()));
        }
    }

    @Override
    public String type() {
        return "coupon.hold";
    }
}
