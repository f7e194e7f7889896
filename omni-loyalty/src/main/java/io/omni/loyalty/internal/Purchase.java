package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Window;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase has earned.
 *
 * @param id which purchase
 * @param member who earns
 * @param program of the day on which it was first heard of
 * @param granted the points earned in all
 * @param validity when they can be used; null until it first earned some, then fixed
 */
public record Purchase(
        PurchaseId id,
        CustomerId member,
        PointsProgram program,
        long granted,
        @Nullable Validity validity) {

    static final AggregateType<PurchaseId, Purchase> TYPE =
            AggregateType.of("loyalty-purchase", Purchase.class, Purchase::id, PurchaseId::value);

    /**
     * When points can be used.
     *
     * @param activeFrom from when
     * @param expiresAt the first instant at which they no longer can
     */
    public record Validity(Instant activeFrom, Instant expiresAt) {

        static Validity of(PointsProgram program, Instant earned) {
            Instant activeFrom = earned.plus(program.pendingFor());
            return new Validity(activeFrom, activeFrom.plus(program.validFor()));
        }

        Window window() {
            return new Window(activeFrom, expiresAt);
        }
    }

    static Purchase unheardOf(PurchaseId id, CustomerId member, PointsProgram program) {
        return new Purchase(id, member, program, 0, null);
    }

    Purchase requireMember(CustomerId asked) {
        if (!member.equals(asked)) {
            throw new IllegalArgumentException(
                    "purchase %s earned points for another member than the one named: reward each purchase for one member"
                            .formatted(id));
        }
        return this;
    }

    Purchase keeping(Money kept, Instant now) {
        long next = pointsFor(kept);
        return new Purchase(
                id, member, program, next, validity == null && next > 0 ? Validity.of(program, now) : validity);
    }

    long pointsFor(Money kept) {
        return program.rule().pointsFor(kept);
    }
}
