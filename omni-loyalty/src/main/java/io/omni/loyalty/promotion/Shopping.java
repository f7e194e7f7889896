package io.omni.loyalty.promotion;

import io.omni.core.basket.LineId;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The question: what does this cost, with promotions? It holds everything that the answer depends on, so that it can be kept and asked again.
 *
 * @param channel where
 * @param at when
 * @param lines what is bought, at least one line, each with a number of its own, all in one currency; sorted by number
 * @param delivery what the delivery costs, if the goods are delivered
 * @param shopper what is known of who buys
 * @param spent how much of the campaigns' budgets is used up, each campaign once; sorted by id
 */
public record Shopping(
        ChannelId channel,
        Instant at,
        List<GoodsLine> lines,
        Optional<DeliveryCharge> delivery,
        Shopper shopper,
        List<BudgetUse> spent) {

    private static final long MOST = 1_000_000_000_000L / 100;

    /** Sorts the lines; refuses none, two of one number, and amounts in another currency or beyond all reason. */
    public Shopping {
        Given.require("channel", channel);
        Given.require("at", at);
        lines = Given.copy("lines", lines).stream()
                .sorted(Comparator.comparing(GoodsLine::id))
                .toList();
        Given.require("delivery", delivery);
        Given.require("shopper", shopper);
        spent = Given.copy("spent budgets", spent).stream()
                .sorted(Comparator.comparing(BudgetUse::campaign))
                .toList();
        for (int i = 1; i < spent.size(); i++) {
            if (spent.get(i).campaign().equals(spent.get(i - 1).campaign())) {
                throw new IllegalArgumentException("campaign %s has spent %s, and %s: add them up"
                        .formatted(
                                spent.get(i).campaign(),
                                spent.get(i - 1).amount(),
                                spent.get(i).amount()));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "shopping in channel %s without lines: give at least one".formatted(channel));
        }
        Set<LineId> ids = new HashSet<>();
        Money total = Money.zero(lines.get(0).unitPrice().currency());
        for (GoodsLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException(
                        "two lines have the number %s: number each its own".formatted(line.id()));
            }
            total = total.plus(line.gross());
        }
        if (delivery.isPresent()) {
            total = total.plus(delivery.get().charge());
        }
        if (total.minorUnits() > MOST) {
            throw new IllegalArgumentException("shopping for %s: check the amounts".formatted(total));
        }
    }

    /**
     * Somebody's basket, without delivery.
     *
     * @param channel where
     * @param at when
     * @param lines what is bought
     * @return the question
     */
    public static Shopping of(ChannelId channel, Instant at, GoodsLine... lines) {
        return new Shopping(channel, at, List.of(lines), Optional.empty(), Shopper.UNKNOWN, List.of());
    }

    /**
     * With a delivery.
     *
     * @param method how
     * @param charge what it costs
     * @return the question
     */
    public Shopping delivered(String method, Money charge) {
        return new Shopping(
                channel,
                at,
                lines,
                Optional.of(new DeliveryCharge(new DeliveryMethod(method), charge)),
                shopper,
                spent);
    }

    /**
     * By somebody.
     *
     * @param who what is known of them
     * @return the question
     */
    public Shopping by(Shopper who) {
        return new Shopping(channel, at, lines, delivery, who, spent);
    }

    /**
     * Other goods.
     *
     * @param goods what is bought
     * @return the question
     */
    public Shopping with(List<GoodsLine> goods) {
        return new Shopping(channel, at, goods, delivery, shopper, spent);
    }

    /**
     * With a budget that is used in part.
     *
     * @param campaign whose
     * @param amount how much of it is used up
     * @return the question
     */
    public Shopping spent(CampaignId campaign, Money amount) {
        List<BudgetUse> all = new ArrayList<>(spent);
        all.removeIf(use -> use.campaign().equals(campaign));
        all.add(new BudgetUse(campaign, amount));
        return new Shopping(channel, at, lines, delivery, shopper, all);
    }

    /**
     * Nothing, in the currency of the lines.
     *
     * @return zero
     */
    public Money none() {
        return Money.zero(lines.get(0).unitPrice().currency());
    }

    /**
     * Tells what some goods cost before promotions.
     *
     * @param of which goods
     * @return what the lines that match cost together
     */
    public Money gross(Selector of) {
        long sum = 0;
        for (GoodsLine line : lines) {
            if (of.matches(line)) {
                sum += line.gross().minorUnits();
            }
        }
        return Money.ofMinor(lines.get(0).unitPrice().currency(), sum);
    }

    /**
     * Counts some goods.
     *
     * @param of which goods
     * @return how many units the lines that match have together
     */
    public long units(Selector of) {
        long sum = 0;
        for (GoodsLine line : lines) {
            if (of.matches(line)) {
                sum += line.quantity().units();
            }
        }
        return sum;
    }
}
