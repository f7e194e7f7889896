package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Window;
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
        return balance(member, List.of(member), at);
    }

    /** How several members stand together, told as the balance of one of them. */
    PointsBalance balance(CustomerId member, List<CustomerId> together, Instant at) {
        long net = 0;
        long pending = 0;
        for (Position lot : all(together, at)) {
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

    /** What can be used now, the first to expire first. */
    List<Position> usable(List<CustomerId> members, Instant at) {
        return all(members, at).stream()
                .filter(lot -> lot.available() > 0)
                .sorted(Comparator.comparing(Lots::expiry).thenComparing(Position::account))
                .toList();
    }

    Window window(AccountId lot, Instant at) {
        return ledger.positions(List.of(lot), at).get(0).window();
    }

    /** How much can be taken back for a purchase so that its member owes nothing after it. */
    long withinBalance(CustomerId member, AccountId own, Instant at) {
        long mine = 0;
        long others = 0;
        for (Position lot : all(List.of(member), at)) {
            long free = Math.subtractExact(lot.balance(), lot.held());
            if (lot.account().equals(own)) {
                mine = free;
            } else {
                others = Math.addExact(others, lot.window().expiredAt(at) ? Math.min(0, free) : free);
            }
        }
        return mine <= 0 ? Math.max(0, Math.addExact(mine, others)) : Math.addExact(mine, Math.max(0, others));
    }

    private List<Position> all(List<CustomerId> members, Instant at) {
        return members.stream()
                .flatMap(member -> ledger.scan(Set.of(PointsBook.POINTS), member.value(), at).stream())
                .toList();
    }

    private static Instant expiry(Position lot) {
        return Objects.requireNonNull(lot.window().expiresAt(), "points are posted with a window");
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
