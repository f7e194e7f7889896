package io.omni.core.channel;

import io.omni.core.catalog.Category;
import io.omni.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a channel costs the retailer: a commission on each line, which may differ by category, fixed fees for each line and order, and a fee
 * for the payment.
 *
 * <pre>{@code
 * FeeSchedule fees = FeeSchedule.of(Commission.of("15", Money.of("GBP", "0.25")))
 *         .with(Category.of("electronics"), Commission.of("8", Money.of("GBP", "0.25")))
 *         .withPayment(PaymentFee.of("1.4", Money.of("GBP", "0.20")));
 * }</pre>
 *
 * <p>Each fee is rounded to the minor unit by itself, by the rounding that the schedule names: the sum of what is shown is what is charged.
 *
 * @param commission on goods of all categories that are not named
 * @param byCategory commissions of categories, each category once; the nearest above a product's counts
 * @param basis what commissions are a percentage of
 * @param perLine for each line of an order, not negative
 * @param perOrder for each order, not negative
 * @param payment for the payment
 * @param rounding what becomes of fractions of the minor unit
 */
public record FeeSchedule(
        Commission commission,
        List<CategoryCommission> byCategory,
        FeeBasis basis,
        Money perLine,
        Money perOrder,
        PaymentFee payment,
        RoundingMode rounding) {

    /** Copies the commissions, and refuses a category twice, amounts in several currencies and negative ones. */
    public FeeSchedule {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(rounding, "rounding");
        byCategory = List.copyOf(byCategory);
        Currency currency = perOrder.currency();
        List<Money> amounts = new ArrayList<>(List.of(commission.minimum(), perLine, perOrder, payment.fixed()));
        Set<Category> categories = new HashSet<>();
        for (CategoryCommission of : byCategory) {
            amounts.add(of.commission().minimum());
            if (!categories.add(of.category())) {
                throw new IllegalArgumentException(
                        "fee schedule has two commissions on %s: keep one".formatted(of.category()));
            }
        }
        for (Money amount : amounts) {
            if (!amount.currency().equals(currency) || amount.isNegative()) {
                throw new IllegalArgumentException(
                        "fee %s beside %s: give all in one currency, zero or more".formatted(amount, perOrder));
            }
        }
    }

    /**
     * Fees that are a commission on goods alone, rounded half up.
     *
     * @param commission on goods of all categories
     * @return the schedule
     */
    public static FeeSchedule of(Commission commission) {
        Money none = Money.zero(commission.minimum().currency());
        return new FeeSchedule(
                commission,
                List.of(),
                FeeBasis.GOODS,
                none,
                none,
                new PaymentFee(BigDecimal.ZERO, none),
                RoundingMode.HALF_UP);
    }

    /**
     * This schedule with another commission on a category.
     *
     * @param category of which category, and of those below it that are not named
     * @param taken what the channel takes, in place of what it took of just this category
     * @return the schedule with it
     */
    public FeeSchedule with(Category category, Commission taken) {
        List<CategoryCommission> more = new ArrayList<>(byCategory);
        more.removeIf(of -> of.category().equals(category));
        more.add(new CategoryCommission(category, taken));
        return new FeeSchedule(commission, more, basis, perLine, perOrder, payment, rounding);
    }

    /**
     * This schedule with commissions that are a percentage of something else.
     *
     * @param of of what
     * @return the schedule with it
     */
    public FeeSchedule withBasis(FeeBasis of) {
        return new FeeSchedule(commission, byCategory, of, perLine, perOrder, payment, rounding);
    }

    /**
     * This schedule with fixed fees.
     *
     * @param line for each line of an order
     * @param order for each order
     * @return the schedule with them
     */
    public FeeSchedule withFixed(Money line, Money order) {
        return new FeeSchedule(commission, byCategory, basis, line, order, payment, rounding);
    }

    /**
     * This schedule with a fee for the payment.
     *
     * @param fee the fee
     * @return the schedule with it
     */
    public FeeSchedule withPayment(PaymentFee fee) {
        return new FeeSchedule(commission, byCategory, basis, perLine, perOrder, fee, rounding);
    }

    /**
     * This schedule with another rounding.
     *
     * @param mode what becomes of fractions of the minor unit
     * @return the schedule with it
     */
    public FeeSchedule withRounding(RoundingMode mode) {
        return new FeeSchedule(commission, byCategory, basis, perLine, perOrder, payment, mode);
    }

    /**
     * The currency of all fees.
     *
     * @return the currency
     */
    public Currency currency() {
        return perOrder.currency();
    }

    /**
     * Finds the commission on a category.
     *
     * @param category the category of a product; empty for a product without one
     * @return the commission of that category, else of the nearest one above it that is named, else that of all others
     */
    public Commission commissionOn(Optional<Category> category) {
        return category.stream()
                .flatMap(of ->
                        byCategory.stream().filter(named -> named.category().contains(of)))
                .max(Comparator.comparing(named -> named.category().path().size()))
                .map(CategoryCommission::commission)
                .orElse(commission);
    }

    /**
     * The commission on a line.
     *
     * @param category the category of its product, if it has one
     * @param price what the line costs, as the basis says; not negative
     * @param units how many units it has
     * @return the percentage of the price, or the minimum for that many units if that is more
     */
    public Money commission(Optional<Category> category, Money price, long units) {
        Commission taken = commissionOn(category);
        return price.times(Percent.factor(taken.percent()), rounding)
                .max(taken.minimum().times(units));
    }

    /**
     * The fee for a payment.
     *
     * @param total what the customer pays
     * @return the percentage of it, and the fixed fee
     */
    public Money paymentFee(Money total) {
        return total.times(Percent.factor(payment.percent()), rounding).plus(payment.fixed());
    }

    /**
     * The price below which a unit that is sold alone loses money: from it upward, whatever the price, at least the cost remains after all
     * fees. Delivery and taxes are left out of it.
     *
     * @param category the category of the product, if it has one
     * @param cost what must remain, not negative
     * @return the price; empty if the fees take all of any price
     */
    public Optional<Money> floorPrice(Optional<Category> category, Money cost) {
        if (cost.isNegative()) {
            throw new IllegalArgumentException("cost %s is negative: give what must remain".formatted(cost));
        }
        Commission taken = commissionOn(category);
        BigDecimal afterPayment = BigDecimal.ONE.subtract(Percent.factor(payment.percent()));
        BigDecimal afterBoth = afterPayment.subtract(Percent.factor(taken.percent()));
        if (afterBoth.signum() <= 0) {
            return Optional.empty();
        }
        Money fixed = cost.plus(perLine).plus(perOrder).plus(payment.fixed());
        long enough = Stream.of(enough(fixed, afterBoth), enough(fixed.plus(taken.minimum()), afterPayment))
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        Money floor = Money.ofMinor(currency(), enough);
        Money cent = Money.ofMinor(currency(), 1);
        while (floor.isPositive() && remains(category, floor.minus(cent)).compareTo(cost) >= 0) {
            floor = floor.minus(cent);
        }
        return Optional.of(floor);
    }

    /** What remains of the price of a unit that is sold alone. */
    private Money remains(Optional<Category> category, Money price) {
        return price.minus(commission(category, price, 1))
                .minus(perLine)
                .minus(perOrder)
                .minus(paymentFee(price));
    }

    /** A price of which enough remains even where both percentages are rounded up. */
    private static long enough(Money fixed, BigDecimal share) {
        return BigDecimal.valueOf(Math.addExact(fixed.minorUnits(), 2))
                .divide(share, 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
