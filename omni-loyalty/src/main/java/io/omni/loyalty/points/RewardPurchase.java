package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;

/**
 * Of this purchase the member now keeps goods worth so much. A shipment sends it with more than before, a return with less; what matters is
 * the amount that is kept now, not the steps that led there. The command that is carried out last counts, so send it in the unit of work
 * in which the amount is worked out.
 *
 * @param id of this command
 * @param member who earns
 * @param purchase what earns
 * @param kept what the goods that the member has and keeps were paid with, not negative
 */
public record RewardPurchase(CommandId id, CustomerId member, PurchaseId purchase, Money kept) implements Command {

    /** Checks that the amount is not negative. */
    public RewardPurchase {
        if (kept.isNegative()) {
            throw new IllegalArgumentException(
                    "purchase %s cannot keep %s: give zero where all of it came back".formatted(purchase, kept));
        }
    }

    @Override
    public String type() {
        return "points.reward";
    }
}
