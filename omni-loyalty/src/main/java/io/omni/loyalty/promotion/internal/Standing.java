package io.omni.loyalty.promotion.internal;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.BudgetUse;
import io.omni.loyalty.promotion.Campaign;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.DeliveryCharge;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Get;
import io.omni.loyalty.promotion.Part;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Reason;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopping;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what speaks against a promotion before any price is worked out. */
final class Standing {

    private final Shopping shopping;
    private final Map<CampaignId, Campaign> campaigns;

    Standing(Shopping shopping, Map<CampaignId, Campaign> campaigns) {
        this.shopping = shopping;
        this.campaigns = campaigns;
    }

    boolean holds(Promotion promotion) {
        if (against(promotion).isPresent() || uses(promotion).isPresent()) {
            return false;
        }
        for (Condition condition : promotion.conditions()) {
            if (against(condition).isPresent()) {
                return false;
            }
        }
        return goods(promotion).isEmpty();
    }

    List<Reason> reasons(Promotion promotion) {
        List<Reason> reasons = new ArrayList<>();
        against(promotion).ifPresent(reasons::add);
        uses(promotion).ifPresent(reasons::add);
        promotion.conditions().forEach(condition -> against(condition).ifPresent(reasons::add));
        for (Reason reason : goods(promotion)) {
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    Money left(CampaignId campaign) {
        Money budget = budget(campaign);
        Money spent = shopping.spent().stream()
                .filter(use -> use.campaign().equals(campaign))
                .map(BudgetUse::amount)
                .findFirst()
                .orElseGet(() -> Money.zero(budget.currency()));
        return budget.minus(spent).max(Money.zero(budget.currency()));
    }

    private Money budget(CampaignId campaign) {
        return Given.require("campaign", campaigns.get(campaign)).budget();
    }

    private Optional<Reason> against(Promotion promotion) {
        if (promotion.validity().isAhead(shopping.at())) {
            return promotion.validity().from().map(Reason.NotYet::new);
        }
        if (promotion.validity().isOver(shopping.at())) {
            return promotion.validity().until().map(Reason.Over::new);
        }
        return promotion
                .currency()
                .or(() -> promotion.limits().campaign().map(id -> budget(id).currency()))
                .filter(currency -> !currency.equals(shopping.none().currency()))
                .map(Reason.WrongCurrency::new);
    }

    private Optional<Reason> uses(Promotion promotion) {
        long used = shopping.shopper().uses(promotion.id());
        if (promotion.limits().usesPerCustomer().filter(most -> used >= most).isPresent()) {
            return Optional.of(new Reason.UsedUp(used));
        }
        return promotion
                .limits()
                .campaign()
                .filter(id -> left(id).isZero())
                .map(id -> new Reason.BudgetSpent(id, left(id)));
    }

    private Optional<Reason> against(Condition condition) {
        if (condition instanceof Condition.InChannels in) {
            return unless(in.channels().contains(shopping.channel()), new Reason.WrongChannel(in.channels()));
        }
        if (condition instanceof Condition.WithCode with) {
            boolean presented = !Collections.disjoint(shopping.shopper().codes(), with.codes());
            return presented ? Optional.empty() : Optional.of(new Reason.NoCode(with.codes()));
        }
        if (condition instanceof Condition.Spend spend) {
            return against(spend);
        }
        if (condition instanceof Condition.Units units) {
            long there = shopping.units(units.of());
            return there >= units.atLeast()
                    ? Optional.empty()
                    : Optional.of(new Reason.TooFew(units.of(), units.atLeast() - there));
        }
        if (condition instanceof Condition.DeliveredBy by) {
            return unless(
                    shopping.delivery()
                            .map(DeliveryCharge::method)
                            .filter(by.methods()::contains)
                            .isPresent(),
                    new Reason.WrongDelivery(by.methods()));
        }
        return ofCustomer(condition);
    }

    private Optional<Reason> ofCustomer(Condition condition) {
        if (condition instanceof Condition.InSegments in) {
            return unless(
                    !Collections.disjoint(shopping.shopper().segments(), in.segments()),
                    new Reason.WrongSegment(in.segments(), true));
        }
        if (condition instanceof Condition.OutsideSegments outside) {
            return unless(
                    Collections.disjoint(shopping.shopper().segments(), outside.segments()),
                    new Reason.WrongSegment(outside.segments(), false));
        }
        if (condition instanceof Condition.FirstOrder) {
            return unless(shopping.shopper().firstOrder(), new Reason.NotFirstOrder());
        }
        if (condition instanceof Condition.AtHours hours) {
            LocalDateTime time = LocalDateTime.ofInstant(shopping.at(), hours.zone());
            boolean holds = hours.days().contains(time.getDayOfWeek())
                    && !time.toLocalTime().isBefore(hours.from())
                    && time.toLocalTime().isBefore(hours.until());
            return unless(holds, new Reason.OtherHours(hours));
        }
        return Optional.empty();
    }

    /** What is not there before any discount is not there after some. */
    private Optional<Reason> against(Condition.Spend spend) {
        Money there = shopping.gross(spend.on());
        return there.compareTo(spend.atLeast()) >= 0
                ? Optional.empty()
                : Optional.of(new Reason.TooLittle(spend.on(), spend.atLeast().minus(there), spend.basis()));
    }

    private static Optional<Reason> unless(boolean holds, Reason reason) {
        return holds ? Optional.empty() : Optional.of(reason);
    }

    /** What the effect itself needs. */
    private List<Reason> goods(Promotion promotion) {
        Effect effect = promotion.effect();
        List<Reason> missing = new ArrayList<>();
        if (effect instanceof Effect.EachUnit each) {
            units(each.of(), 1, missing);
        } else if (effect instanceof Effect.OffTotal total) {
            units(total.of(), 1, missing);
        } else if (effect instanceof Effect.Bundle bundle) {
            bundle.parts().forEach(part -> units(part.of(), part.units(), missing));
        } else if (effect instanceof Effect.BuyGet buyGet) {
            if (buyGet.get() instanceof Get.Other other) {
                units(buyGet.buy().of(), buyGet.buy().units(), missing);
                Part get = other.part();
                units(get.of(), get.units(), missing);
            } else {
                units(buyGet.buy().of(), buyGet.buy().units() + buyGet.get().units(), missing);
            }
        } else if (effect instanceof Effect.OffDelivery && shopping.delivery().isEmpty()) {
            missing.add(new Reason.WrongDelivery(Set.of()));
        }
        return missing;
    }

    private void units(Selector of, long needed, List<Reason> missing) {
        long there = shopping.units(of);
        if (there < needed) {
            missing.add(new Reason.TooFew(of, needed - there));
        }
    }

    /** Whether a condition is judged by what earlier lanes leave. */
    static boolean looksBack(Condition condition) {
        return condition instanceof Condition.Spend spend && spend.basis() == Basis.AFTER_EARLIER_LANES;
    }
}
