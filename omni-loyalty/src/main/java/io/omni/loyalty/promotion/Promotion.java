package io.omni.loyalty.promotion;

import io.omni.core.calendar.Validity;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise of the retailer to whoever buys: under these conditions, this effect, so often, with or without others.
 *
 * @param id the retailer's name for it
 * @param name what people read
 * @param validity when it holds
 * @param lane at which step of pricing it applies
 * @param conditions what must be so, all of it
 * @param effect what it gives
 * @param limits how often
 * @param stacking with which others
 */
public record Promotion(
        PromotionId id,
        String name,
        Validity validity,
        Lane lane,
        List<Condition> conditions,
        Effect effect,
        Limits limits,
        Stacking stacking) {

    /** Copies the conditions; refuses a blank name. */
    public Promotion {
        Given.require("id", id);
        Given.require("name", name);
        Given.require("validity", validity);
        Given.require("lane", lane);
        conditions = Given.copy("conditions", conditions);
        Given.require("effect", effect);
        Given.require("limits", limits);
        Given.require("stacking", stacking);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of promotion %s is blank: say what people read".formatted(id));
        }
        requireOneCurrency(id, amounts(conditions, effect, limits));
    }

    /**
     * A promotion that always holds, in the lane that suits its effect, without conditions and limits.
     *
     * @param id the retailer's name for it, and for now what people read
     * @param effect what it gives
     * @return the promotion
     */
    public static Promotion of(String id, Effect effect) {
        return new Promotion(
                new PromotionId(id), id, Validity.ALWAYS, usual(effect), List.of(), effect, Limits.NONE, Stacking.FREE);
    }

    private static Lane usual(Effect effect) {
        if (effect instanceof Effect.OffDelivery) {
            return Lane.DELIVERY;
        }
        return effect instanceof Effect.OffTotal || effect instanceof Effect.Gift ? Lane.ORDER : Lane.GOODS;
    }

    /**
     * Under further conditions.
     *
     * @param more what must be so as well
     * @return the promotion
     */
    public Promotion when(Condition... more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(Arrays.asList(more));
        return new Promotion(id, name, validity, lane, all, effect, limits, stacking);
    }

    /**
     * In another window of time.
     *
     * @param window when it holds
     * @return the promotion
     */
    public Promotion valid(Validity window) {
        return new Promotion(id, name, window, lane, conditions, effect, limits, stacking);
    }

    /**
     * In another lane.
     *
     * @param step at which step of pricing it applies
     * @return the promotion
     */
    public Promotion in(Lane step) {
        return new Promotion(id, name, validity, step, conditions, effect, limits, stacking);
    }

    /**
     * With other limits.
     *
     * @param most how often
     * @return the promotion
     */
    public Promotion limited(Limits most) {
        return new Promotion(id, name, validity, lane, conditions, effect, most, stacking);
    }

    /**
     * With other rules for stacking.
     *
     * @param others with which others it applies
     * @return the promotion
     */
    public Promotion stacking(Stacking others) {
        return new Promotion(id, name, validity, lane, conditions, effect, limits, others);
    }

    /**
     * With a name.
     *
     * @param text what people read
     * @return the promotion
     */
    public Promotion named(String text) {
        return new Promotion(id, text, validity, lane, conditions, effect, limits, stacking);
    }

    /**
     * Tells in which currency it is.
     *
     * @return the currency of the amounts that it names; empty if it names none, and suits any
     */
    public Optional<Currency> currency() {
        return amounts(conditions, effect, limits).stream().map(Money::currency).findFirst();
    }

    private static void requireOneCurrency(PromotionId id, List<Money> amounts) {
        for (Money amount : amounts) {
            if (!amount.currency().equals(amounts.get(0).currency())) {
                throw new IllegalArgumentException(
                        "promotion %s names %s and %s: use one currency".formatted(id, amounts.get(0), amount));
            }
        }
    }

    private static List<Money> amounts(List<Condition> conditions, Effect effect, Limits limits) {
        List<Money> amounts = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Spend spend) {
                amounts.add(spend.atLeast());
            }
        }
        if (effect instanceof Effect.OffTotal total) {
            total.tiers().forEach(tier -> amounts.add(tier.from()));
            total.tiers().forEach(tier -> add(amounts, tier.off()));
        } else if (effect instanceof Effect.Gift gift) {
            amounts.add(gift.worth());
        } else {
            add(amounts, reduction(effect));
        }
        limits.discountPerOrder().ifPresent(amounts::add);
        return amounts;
    }

    private static @Nullable Reduction reduction(Effect effect) {
        if (effect instanceof Effect.EachUnit each) {
            return each.off();
        }
        if (effect instanceof Effect.BuyGet buyGet) {
            return buyGet.off();
        }
        if (effect instanceof Effect.Bundle bundle) {
            return bundle.off();
        }
        return effect instanceof Effect.OffDelivery delivery ? delivery.off() : null;
    }

    private static void add(List<Money> amounts, @Nullable Reduction off) {
        if (off instanceof Reduction.Amount amount) {
            amounts.add(amount.amount());
        } else if (off instanceof Reduction.Price price) {
            amounts.add(price.price());
        }
    }
}
