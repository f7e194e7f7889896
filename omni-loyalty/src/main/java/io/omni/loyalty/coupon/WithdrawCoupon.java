package io.omni.loyalty.coupon;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Takes a code out of use, for good. What is held with it stays held.
 *
 * @param id of this command
 * @param code which one
 */
public record WithdrawCoupon(
        @Required CommandId id, @Required TypedCode code) implements Command {

    /** Refuses nulls. */
    public WithdrawCoupon {
        Given.require("id", id);
        Given.require("code", code);
    }

    @Override
    public String type() {
        return "coupon.withdraw";
    }
}
