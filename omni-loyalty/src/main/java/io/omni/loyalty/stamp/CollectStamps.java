package io.omni.loyalty.stamp;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.loyalty.points.PurchaseId;

/**
 * Of this purchase the member now keeps so much that earns stamps. Sent again with less after a return; what matters is what is kept now, not
 * the steps that led there.
 *
 * @param id of this command
 * @param card which stamp card
 * @param member whose
 * @param purchase what earns
 * @param units how many units that qualify were paid and are kept; what was free does not count
 * @param amount what they were paid with, not negative
 */
public record CollectStamps(
        @Required CommandId id,
        @Required StampCardId card,
        @Required CustomerId member,
        @Required PurchaseId purchase,
        @NotNegative long units,
        @NotNegative Money amount)
        implements Command {

    /** Refuses negative numbers. */
    public CollectStamps {
        Given.require("id", id);
        Given.require("card", card);
        Given.require("member", member);
        Given.require("purchase", purchase);
        Given.require("amount", amount);
        if (units < 0 || amount.isNegative()) {
            throw new IllegalArgumentException(
                    "purchase %s cannot keep %d units for %s: give zero or more".formatted(purchase, units, amount));
        }
    }

    @Override
    public String type() {
        return "stamps.collect";
    }
}
