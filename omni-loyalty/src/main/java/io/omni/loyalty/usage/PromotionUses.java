package io.omni.loyalty.usage;

import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.loyalty.internal.UsageDesk;
import io.omni.loyalty.promotion.BudgetUse;
import io.omni.loyalty.promotion.PriorUse;
import java.time.InstantSource;
import java.util.List;

/**
 * Uses and budgets of promotions, over all orders. {@link io.omni.loyalty.Loyalty#promotionUses()} gives it.
 *
 * <p>An order is priced with what is used so far ({@link #usedBy}, {@link #spent}), and holds what it uses while it is paid. Two orders that are
 * priced at once are both told that a use is left; only one of them can hold it. A canceled order gives its uses back, and a promotion that gave
 * nothing uses nothing up.
 */
public final class PromotionUses {

    private final CommandMeter meter;
    private final UsageDesk desk;

    /**
     * Creates it. A host has no need to: the loyalty program has one.
     *
     * @param ledger where uses are counted
     * @param storage where redemptions are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     * @param metrics where to report how it is doing
     */
    public PromotionUses(Ledger ledger, Storage storage, Commands commands, InstantSource clock, Metrics metrics) {
        this.meter = new CommandMeter(PromotionUses.class, metrics);
        this.desk = new UsageDesk(ledger, storage, commands, clock);
    }

    /**
     * Keeps what an order uses.
     *
     * @param command what it uses
     * @return that it is kept, or which limit or budget does not allow it
     */
    public UsageOutcome hold(HoldPromotions command) {
        return meter.run(Given.require("command", command), () -> desk.hold(command));
    }

    /**
     * Tells how often a customer used promotions, what is held included: for {@link io.omni.loyalty.promotion.Shopper}.
     *
     * @param customer who
     * @return each promotion that was used, sorted by id
     */
    public List<PriorUse> usedBy(CustomerId customer) {
        return desk.usedBy(Given.require("customer", customer));
    }

    /**
     * Tells how much of the budgets is used up, what is held included: for {@link io.omni.loyalty.promotion.Shopping}.
     *
     * @param budgets which ones; {@link PromotionBudget#of} lists those of a rule set
     * @return each of them, in their order
     */
    public List<BudgetUse> spent(List<PromotionBudget> budgets) {
        return desk.spent(Given.copy("budgets", budgets));
    }
}
