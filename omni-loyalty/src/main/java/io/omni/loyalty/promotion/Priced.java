package io.omni.loyalty.promotion;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a basket costs with promotions. All of it is worked out from the question and the rule set alone: the same two give the same answer, bit for
 * bit, whatever the order in which lines and promotions were named.
 *
 * @param rules the {@linkplain RuleSet#hash() hash} of the rule set
 * @param lines what each line costs, by its number
 * @param delivery what the delivery costs, nothing without one
 * @param applied which promotions apply, by lane and id
 * @param proof how good the price is
 */
public record Priced(String rules, List<PricedLine> lines, Money delivery, List<Applied> applied, Proof proof) {

    /** Copies the lists. */
    public Priced {
        Given.require("rules", rules);
        lines = Given.copy("lines", lines);
        Given.require("delivery", delivery);
        applied = Given.copy("applied", applied);
        Given.require("proof", proof);
    }

    /**
     * Tells what the goods cost.
     *
     * @return the lines after promotions, without delivery
     */
    public Money goods() {
        Money sum = Money.zero(delivery.currency());
        for (PricedLine line : lines) {
            sum = sum.plus(line.net());
        }
        return sum;
    }

    /**
     * Tells what the customer pays.
     *
     * @return goods and delivery
     */
    public Money total() {
        return goods().plus(delivery);
    }

    /**
     * Finds a line.
     *
     * @param id which
     * @return what it costs, or empty
     */
    public Optional<PricedLine> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /**
     * Finds a promotion.
     *
     * @param promotion which
     * @return what it comes to, or empty if it does not apply
     */
    public Optional<Applied> applied(PromotionId promotion) {
        return applied.stream().filter(one -> one.promotion().equals(promotion)).findFirst();
    }

    /**
     * Lists what comes along for nothing.
     *
     * @return the gifts of all promotions
     */
    public List<Effect.Gift> gifts() {
        List<Effect.Gift> gifts = new ArrayList<>();
        applied.forEach(one -> gifts.addAll(one.gifts()));
        return List.copyOf(gifts);
    }
}
