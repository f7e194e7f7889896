package io.omni.orders.payment;

import java.util.Optional;

/**
 * What customers may pay with beside what the payment provider knows.
 *
 * @param giftCards the books of gift cards, if there are any
 * @param points the program whose points pay, if there is one
 */
public record OtherTenders(Optional<GiftCards> giftCards, Optional<PointsPayments> points) {

    /** Neither. */
    public static final OtherTenders NONE = new OtherTenders(Optional.empty(), Optional.empty());

    /**
     * These with gift cards.
     *
     * @param books the books of gift cards
     * @return these and gift cards
     */
    public OtherTenders with(GiftCards books) {
        return new OtherTenders(Optional.of(books), points);
    }

    /**
     * These with points.
     *
     * @param program the program whose points pay
     * @return these and points
     */
    public OtherTenders with(PointsPayments program) {
        return new OtherTenders(giftCards, Optional.of(program));
    }
}
