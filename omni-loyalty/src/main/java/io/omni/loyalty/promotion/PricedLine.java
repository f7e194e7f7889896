package io.omni.loyalty.promotion;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.util.List;

/**
 * What a line costs after promotions.
 *
 * @param id which
 * @param discount what promotions take off it together
 * @param units its units by what each costs now, the dearest first
 */
public record PricedLine(LineId id, Money discount, List<UnitPrice> units) {

    /** Refuses a line of nothing. */
    public PricedLine {
        Given.require("id", id);
        Given.require("discount", discount);
        units = Given.copy("units", units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("line %s without units: give all of them".formatted(id));
        }
    }

    /**
     * Tells what the line costs.
     *
     * @return what its units cost after promotions
     */
    public Money net() {
        Money sum = Money.zero(discount.currency());
        for (UnitPrice some : units) {
            sum = sum.plus(some.price().times(some.units()));
        }
        return sum;
    }
}
