package io.omni.loyalty.promotion;

import io.omni.core.validation.ValidAs;

/**
 * A step of pricing. Promotions of one lane compete for the units of a basket: a unit serves one of them. Lanes are taken by their numbers, and
 * each looks at the prices that those before it left, so that promotions of different lanes stack. A promotion can therefore never undo
 * what it was granted for.
 *
 * @param number from 1 to 99
 */
public record Lane(@ValidAs(Lane.class) int number) implements Comparable<Lane> {

    /** What is written on the shelf: reduced goods, multi-buys, bundles. */
    public static final Lane GOODS = new Lane(10);

    /** What is taken off the order as a whole, and gifts. */
    public static final Lane ORDER = new Lane(20);

    /** What is taken off the delivery charge. */
    public static final Lane DELIVERY = new Lane(30);

    private static final int LAST = 99;

    /** Refuses numbers below 1 and above 99. */
    public Lane {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("lane %d: number lanes from 1 to %d".formatted(number, LAST));
        }
    }

    @Override
    public int compareTo(Lane other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
