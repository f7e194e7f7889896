package io.omni.loyalty.usage;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps uses of promotions, and what they draw from budgets, for an order that is being paid. An order that is split is one order: send it once.
 *
 * @param id of this command; the redemption has the same
 * @param customer who orders, where that is known; nobody's uses are counted else
 * @param uses what the order uses, at least one promotion
 * @param lease how long it is kept
 */
public record HoldPromotions(
        @Required CommandId id,
        @Required Optional<CustomerId> customer,
        @AtLeastOne @AnyOrder List<PromotionUse> uses,
        @MoreThanZero Duration lease)
        implements Command {

    /** Refuses to hold nothing. */
    public HoldPromotions {
        Given.require("id", id);
        Given.require("customer", customer);
        Given.positive("lease", lease);
        uses = Given.copy("uses", uses);
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("no uses of promotions, []: give at least one");
        }
    }

    @Override
    public String type() {
        return "promotion.hold";
    }
}
