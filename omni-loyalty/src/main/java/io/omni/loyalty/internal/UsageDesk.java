package io.omni.loyalty.internal;

import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Shortage;
import io.omni.core.money.Money;
import io.omni.core.storage.Storage;
import io.omni.loyalty.promotion.BudgetUse;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.PriorUse;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import io.omni.loyalty.usage.HoldPromotions;
import io.omni.loyalty.usage.PromotionBudget;
import io.omni.loyalty.usage.PromotionUse;
import io.omni.loyalty.usage.UsageOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts uses of promotions under the customer and discounts under the campaign, both down from zero. */
public final class UsageDesk {

    private static final String USES = "promotion-use";
    private static final String BUDGET = "campaign";

    private final Ledger ledger;
    private final Spendings spendings;
    private final Commands commands;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param ledger where uses are counted
     * @param storage where redemptions are kept
     * @param commands tells repetitions
     * @param clock tells the instant of each command and question
     */
    public UsageDesk(Ledger ledger, Storage storage, Commands commands, InstantSource clock) {
        this.ledger = ledger;
        this.spendings = new Spendings(ledger, storage, commands, clock);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Holds what an order uses.
     *
     * @param command what it uses
     * @return what came of it
     */
    public UsageOutcome hold(HoldPromotions command) {
        return commands.carryOut(command, UsageOutcome.class, () -> {
            List<Draw> draws = new ArrayList<>();
            Map<AccountId, UsageOutcome> problems = new HashMap<>();
            for (PromotionUse use : command.uses()) {
                draw(use, command.customer(), draws, problems);
            }
            if (draws.isEmpty()) {
                return new UsageOutcome.NothingCounted();
            }
            Instant until = clock.instant().plus(command.lease());
            List<Shortage> shortages = spendings.hold(
                    command, RedemptionKind.PROMOTIONS, 1, Optional.empty(), draws, until, Optional.empty());
            return shortages.isEmpty()
                    ? new UsageOutcome.PromotionsHeld(RedemptionId.of(command.id()), until)
                    : problems.get(shortages.get(0).account());
        });
    }

    private static void draw(
            PromotionUse use, Optional<CustomerId> customer, List<Draw> draws, Map<AccountId, UsageOutcome> problems) {
        customer.ifPresent(who -> {
            AccountId account = AccountId.of(USES, who.value(), use.promotion().value());
            draws.add(new Draw(account, use.times(), floor(use.perCustomer())));
            use.perCustomer()
                    .ifPresent(most -> problems.put(account, new UsageOutcome.PromotionUsedUp(use.promotion(), most)));
        });
        use.campaign().filter(campaign -> use.discount().isPositive()).ifPresent(campaign -> {
            AccountId account = budget(campaign.campaign());
            Money budget = campaign.budget();
            if (!budget.currency().equals(use.discount().currency())) {
                throw new IllegalArgumentException(
                        "promotion %s takes off %s, and campaign %s has %s: name one currency"
                                .formatted(use.promotion(), use.discount(), campaign.campaign(), budget));
            }
            draws.add(new Draw(account, use.discount().minorUnits(), new Floor(-budget.minorUnits())));
            problems.put(account, new UsageOutcome.CampaignSpent(campaign.campaign(), budget));
        });
    }

    private static Floor floor(Optional<Long> most) {
        return most.map(limit -> new Floor(-limit)).orElse(Floor.NONE);
    }

    /**
     * Tells how often a customer used promotions.
     *
     * @param customer who
     * @return each promotion that was used
     */
    public List<PriorUse> usedBy(CustomerId customer) {
        return ledger.scan(Set.of(USES), customer.value(), clock.instant()).stream()
                .filter(position -> position.available() < 0)
                .map(position -> new PriorUse(new PromotionId(position.account().detail()), -position.available()))
                .toList();
    }

    /**
     * Tells how much of budgets is used up.
     *
     * @param budgets which ones
     * @return each of them
     */
    public List<BudgetUse> spent(List<PromotionBudget> budgets) {
        Instant now = clock.instant();
        List<BudgetUse> spent = new ArrayList<>();
        for (PromotionBudget campaign : budgets) {
            Position position =
                    ledger.positions(List.of(budget(campaign.campaign())), now).get(0);
            spent.add(new BudgetUse(
                    campaign.campaign(), Money.ofMinor(campaign.budget().currency(), -position.available())));
        }
        return List.copyOf(spent);
    }

    private static AccountId budget(CampaignId campaign) {
        return AccountId.of(BUDGET, campaign.value(), "");
    }
}
