package io.omni.loyalty.promotion.internal;

import io.omni.loyalty.promotion.Reduction;

/** A reduction as numbers. A percentage is counted in millionths, so that four decimals of a percent are whole. */
record Cut(Kind kind, long value) {

    private static final long WHOLE = 1_000_000;

    enum Kind {
        PERCENT,
        AMOUNT,
        PRICE
    }

    static Cut of(Reduction reduction) {
        if (reduction instanceof Reduction.Percent percent) {
            return new Cut(Kind.PERCENT, percent.percent().movePointRight(4).longValueExact());
        }
        return reduction instanceof Reduction.Amount amount
                ? new Cut(Kind.AMOUNT, amount.amount().minorUnits())
                : new Cut(Kind.PRICE, ((Reduction.Price) reduction).price().minorUnits());
    }

    /** What is taken off a price; rounded half up, and no more than the price. */
    long off(long price) {
        return switch (kind) {
            case PERCENT -> (price * value + WHOLE / 2) / WHOLE;
            case AMOUNT -> Math.min(price, value);
            case PRICE -> Math.max(0, price - value);
        };
    }

    /** No less than what is taken off the price by this share of it, however it was rounded. */
    static long atMost(long price, long millionths) {
        return (price * millionths + WHOLE - 1) / WHOLE;
    }

    /** Which share of a price it takes off at most. */
    long millionths() {
        return kind == Kind.PERCENT ? value : WHOLE;
    }
}
