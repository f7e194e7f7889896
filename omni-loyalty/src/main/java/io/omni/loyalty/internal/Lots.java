package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.points.PurchaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads how members stand. */
public final class Lots {

    private static final Comparator<PointsLot> FIRST_TO_EXPIRE = Comparator.comparing(PointsLot::expiresAt)
            .thenComparing(lot -> lot.purchase().value());

    private final Ledger ledger;

    /**
     * Creates the reader.
     *
     * @param ledger where points are booked
     */
    public Lots(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Tells how a member stands.
     *
     * @param member who
     * @param at the instant to judge pending and expired points by
     * @return what is available, pending and owed
     */
    public PointsBalance balance(CustomerId member, Instant at) {
        long net = 0;
        long pending = 0;
        for (Position lot : ledger.scan(Set.of(PointsBook.POINTS), member.value(), at)) {
            net = Math.addExact(net, lot.available());
            pending = Math.addExact(pending, pending(lot, at));
        }
        return new PointsBalance(member, Math.max(0, net), pending, Math.negateExact(Math.min(0, net)));
    }

    /**
     * Lists the lots of a member that count, now or later.
     *
     * @param member who
     * @param at the instant to judge expired points by
     * @return the lots with points that have not expired, and those that owe some; the first to expire first
     */
    public List<PointsLot> of(CustomerId member, Instant at) {
        return ledger.scan(Set.of(PointsBook.POINTS), member.value(), at).stream()
                .filter(lot ->
                        lot.balance() < 0 || (lot.balance() > 0 && !lot.window().expiredAt(at)))
                .map(Lots::lot)
                .sorted(FIRST_TO_EXPIRE)
                .toList();
    }

    private static long pending(Position lot, Instant at) {
        Instant activeFrom = lot.window().activeFrom();
        return activeFrom != null && at.isBefore(activeFrom) ? Math.max(0, lot.balance() - lot.held()) : 0;
    }

    private static PointsLot lot(Position lot) {
        return new PointsLot(
                new PurchaseId(lot.account().detail()),
                lot.balance(),
                Objects.requireNonNull(lot.window().activeFrom(), "points are posted with a window"),
                Objects.requireNonNull(lot.window().expiresAt(), "points are posted with a window"));
    }
}
