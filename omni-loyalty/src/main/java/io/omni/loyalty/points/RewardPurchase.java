package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Of this purchase the member now keeps goods worth so much. A shipment sends it with more than before, a return with less; what matters is
 * the amount that is kept now, not the steps that led there. The command that is carried out last counts, so send it in the unit of work
 * in which the amount is worked out. {@link EarningBasis} helps to choose the amount.
 *
 * @param id of this command
 * @param member who earns
 * @param purchase what earns
 * @param kept what the goods that the member has and keeps were paid with, not negative
 * @param multiplier by how much its points are multiplied, for the tier of the day or a campaign; the first command on a purchase says so,
 *     and it counts for all that come after it
 */
public record RewardPurchase(
        @Required CommandId id,
        @Required CustomerId member,
        @Required PurchaseId purchase,
        @NotNegative Money kept,
        @Required Optional<Multiplier> multiplier)
        implements Command {

    /** Checks that the amount is not negative. */
    public RewardPurchase {
        Given.require("id", id);
        Given.require("member", member);
        Given.require("purchase", purchase);
        Given.require("kept", kept);
        Given.require("multiplier", multiplier);
        if (kept.isNegative()) {
            throw new IllegalArgumentException(
                    "purchase %s cannot keep %s: give zero where all of it came back".formatted(purchase, kept));
        }
    }

    /**
     * Of this purchase the member now keeps goods worth so much, whose points are not multiplied.
     *
     * @param id of this command
     * @param member who earns
     * @param purchase what earns
     * @param kept what the goods that the member has and keeps were paid with, not negative
     */
    public RewardPurchase(CommandId id, CustomerId member, PurchaseId purchase, Money kept) {
        this(id, member, purchase, kept, Optional.empty());
    }

    @Override
    public String type() {
        return "points.reward";
    }
}
